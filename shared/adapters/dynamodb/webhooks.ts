import * as z from 'zod/mini';
import { DomainError } from '../../domain/errors.ts';
import { WEBHOOK_EVENTS } from '../../domain/event.ts';
import type { Change } from '../../domain/ports.ts';
import type { WebhookRegistration } from '../../domain/webhook.ts';
import type { WebhookRepository } from '../../domain/webhook-ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { getItem, type Table } from './table.ts';

const webhookItem = z.object({
  partnerId: z.string(),
  subscriberId: z.string(),
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  secrets: z.array(
    z.object({ closed: z.string(), createdAt: instant, endsAt: z.optional(instant) }),
  ),
  createdAt: instant,
  version: z.int(),
});

export class DynamoWebhookRepository implements WebhookRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(partnerId: string): Promise<WebhookRegistration | undefined> {
    const item = await getItem(this.#table, keys.webhook(partnerId));
    return item === undefined ? undefined : webhookItem.parse(item);
  }

  create(registration: WebhookRegistration): Change {
    return changes(this.#table).put(
      `register the webhook of ${registration.partnerId}`,
      {
        Item: { ...keys.webhook(registration.partnerId), ...stored(registration) },
        ConditionExpression: NEW_ITEM,
      },
      new DomainError(
        'WEBHOOK_EXISTS',
        'There is a webhook registration already. PUT /webhooks/v1/registration changes it.',
      ),
    );
  }

  save(registration: WebhookRegistration): Change {
    const { partnerId, version } = registration;
    return changes(this.#table).put(`save the webhook of ${partnerId}`, {
      Item: { ...keys.webhook(partnerId), ...stored({ ...registration, version: version + 1 }) },
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    });
  }
}
