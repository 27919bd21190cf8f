import { resource } from '#shared/platform/http/envelope.ts';
import type { AuditRecordResponse } from './audit-schemas.ts';
import type { AuditRecord } from './record.ts';

const asText = (facts: AuditRecord['after']) => facts && JSON.stringify(facts);

/** Partner Center's format: old and new values are JSON in a string. Every recorded operation has succeeded. */
export const auditRecordResponse = (record: AuditRecord): AuditRecordResponse => {
  const { id, partnerId, customerId, actor, resourceType, resourceId, operationType } = record;
  return resource(
    'AuditRecord',
    {
      ...{ id, partnerId, customerId },
      userPrincipalName: actor.principalName,
      applicationId: actor.applicationId,
      ...{ resourceType, operationType },
      resourceOldValue: asText(record.before),
      resourceNewValue: asText(record.after),
      operationDate: record.at.toISOString(),
      operationStatus: 'succeeded',
      originalCorrelationId: record.correlationId,
      customizedData: [
        { key: 'ResourceId', value: resourceId },
        ...(record.orderId === undefined ? [] : [{ key: 'OrderId', value: record.orderId }]),
        { key: 'Roles', value: actor.roles.join(',') },
      ],
    },
    {},
  );
};
