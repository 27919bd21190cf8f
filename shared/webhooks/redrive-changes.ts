import type { Change } from '#shared/platform/change.ts';
import type { changes } from '#shared/platform/dynamodb/change.ts';
import { ROW_VERSION } from '#shared/platform/dynamodb/row.ts';
import { type Delivery, redriven } from './delivery.ts';
import { deliveryRow, dueGroupRow, pendingRow } from './delivery-item.ts';
import { STORED_STATES } from './delivery-states.ts';
import { webhookKeys } from './keys.ts';

/** Puts a delivery back into its message group. Raises a conflict if it changed since it was read. */
export function redriveChanges(
  change: ReturnType<typeof changes>,
  delivery: Delivery,
  now: Date,
): readonly Change[] {
  const { partnerId, id } = delivery.event;
  const pending = redriven(delivery, now);
  const { duePK, dueSK } = webhookKeys.dueWebhooks(partnerId, now);
  return [
    change.put(`send event ${id} again`, {
      Item: deliveryRow(pending),
      ConditionExpression: '#state = :state AND nextTryAt = :nextTryAt',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':state': STORED_STATES[delivery.state],
        ':nextTryAt': delivery.nextTryAt.toISOString(),
      },
    }),
    change.put(`put event ${id} back into its message group`, { Item: pendingRow(pending) }),
    change.put(`mark the message group of event ${id} as due`, { Item: dueGroupRow(pending) }),
    change.update(`notify ${partnerId}`, {
      Key: webhookKeys.partnerSchedule(partnerId),
      UpdateExpression:
        'SET partnerId = :partner, v = :v, duePK = :duePK, dueSK = :dueSK ADD wakes :one',
      ExpressionAttributeValues: {
        ':partner': partnerId,
        ':v': ROW_VERSION,
        ':duePK': duePK,
        ':dueSK': dueSK,
        ':one': 1,
      },
    }),
  ];
}
