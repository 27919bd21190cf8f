import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { WebhookRegistration } from './endpoint.ts';
import { WEBHOOK_EVENTS } from './event.ts';
import { webhookKeys } from './keys.ts';

export interface WebhookStore {
  find(partnerId: string): Promise<WebhookRegistration | undefined>;
  /** Refuses a second registration with `WEBHOOK_EXISTS`. */
  create(registration: WebhookRegistration): Change;
  /** Refuses a stale registration by its version. */
  save(registration: WebhookRegistration): Change;
}

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

export class DynamoWebhookStore implements WebhookStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(partnerId: string): Promise<WebhookRegistration | undefined> {
    const item = await getItem(this.#table, webhookKeys.webhook(partnerId));
    return item === undefined ? undefined : webhookItem.parse(item);
  }

  create(registration: WebhookRegistration): Change {
    return changes(this.#table).put(
      `register the webhook of ${registration.partnerId}`,
      {
        Item: { ...webhookKeys.webhook(registration.partnerId), ...stored(registration) },
        ConditionExpression: NEW_ITEM,
      },
      new DomainError(
        'WEBHOOK_EXISTS',
        'A webhook registration already exists. Change it with PUT /webhooks/v1/registration.',
      ),
    );
  }

  save(registration: WebhookRegistration): Change {
    const { partnerId, version } = registration;
    return changes(this.#table).put(`save the webhook of ${partnerId}`, {
      Item: {
        ...webhookKeys.webhook(partnerId),
        ...stored({ ...registration, version: version + 1 }),
      },
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    });
  }
}
