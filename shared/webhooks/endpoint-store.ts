import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { WebhookRegistration } from './endpoint.ts';
import { REGISTRABLE_EVENTS } from './event.ts';
import { webhookKeys } from './keys.ts';

export interface WebhookStore {
  find(partnerId: string): Promise<WebhookRegistration | undefined>;
  /** Refuses a second registration with `WEBHOOK_EXISTS`. */
  create(registration: WebhookRegistration): Change;
  /** Refuses a stale registration by its version. */
  save(registration: WebhookRegistration): Change;
  /** Refuses a stale registration by its version. */
  remove(registration: WebhookRegistration): Change;
}

const webhookItem = rowSchema({
  partnerId: z.string(),
  subscriberId: z.string(),
  url: z.string(),
  events: z.array(z.enum(REGISTRABLE_EVENTS)),
  signatureTokenToMsSignatureHeader: z.optional(z.boolean()),
  secrets: z.array(
    z.pipe(
      z.object({ closed: z.string(), createdAt: instant, endsAt: z.optional(instant) }),
      z.transform(({ closed: encrypted, ...times }) => ({ encrypted, ...times })),
    ),
  ),
  createdAt: instant,
  pausedAt: z.optional(instant),
  version: z.int(),
});

/** Rows call an encrypted secret `closed`. */
const webhookRow = ({ secrets, ...facts }: WebhookRegistration) => ({
  ...webhookKeys.webhook(facts.partnerId),
  ...stored({
    ...facts,
    secrets: secrets.map(({ encrypted: closed, ...times }) => ({ closed, ...times })),
  }),
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
        Item: webhookRow(registration),
        ConditionExpression: NEW_ITEM,
      },
      new DomainError('WEBHOOK_EXISTS', because('WEBHOOK_EXISTS')),
    );
  }

  save(registration: WebhookRegistration): Change {
    const { partnerId, version } = registration;
    return changes(this.#table).put(`save the webhook of ${partnerId}`, {
      Item: webhookRow({ ...registration, version: version + 1 }),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    });
  }

  remove({ partnerId, version }: WebhookRegistration): Change {
    return changes(this.#table).remove(`remove the webhook of ${partnerId}`, {
      Key: webhookKeys.webhook(partnerId),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    });
  }
}
