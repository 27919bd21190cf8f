import { setTimeout as pause } from 'node:timers/promises';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { DynamoDeadDeliveries } from '#shared/webhooks/dead-deliveries.ts';
import { DynamoDeliveries } from '#shared/webhooks/deliveries.ts';
import { DynamoDeliveryQueue } from '#shared/webhooks/delivery-queue.ts';
import { DynamoDuePartners } from '#shared/webhooks/due-partners.ts';
import { DynamoWebhookStore } from '#shared/webhooks/endpoint-store.ts';
import type { ServiceEvent } from '#shared/webhooks/event.ts';
import { WebhookBatch } from '#shared/webhooks/event-batch.ts';
import { retryWebhooks } from '#shared/webhooks/retry-webhooks.job.ts';
import { pauseEndpoint } from '#shared/webhooks/sender/pause-endpoint.ts';
import { sendWebhooks } from '#shared/webhooks/sender/send-webhooks.ts';
import { DynamoSenderQueue } from '#shared/webhooks/sender-queue.ts';
import { webhookSecrets } from '#shared/webhooks/webhook-secrets.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { localDataKeys } from '#test/fixtures/key-pools.ts';
import { aRegistration } from '#test/fixtures/webhooks.ts';
import type { DynamoStore } from './dynamo-store.ts';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const SECOND = 1_000;

/** What an endpoint is sent, and how it answers: a status, or nothing within the time. */
type Endpoint = (id: string, body: Record<string, unknown>) => Promise<number> | number;

/** Dispatcher, sender and job on a table, at a time that only the test moves. */
export function postOfficeOn(store: DynamoStore) {
  const secrets = webhookSecrets(keyCipher(localDataKeys()));
  let wall = START;
  let taken = 0;
  let moment = SECOND;
  let endpoint: Endpoint = () => 204;
  const got: string[] = [];
  const invoked: string[] = [];
  const queue = new DynamoSenderQueue(store.table);
  const webhooks = new DynamoWebhookStore(store.table);
  const wallClock = () => wall;

  const office = {
    ...store,
    queue,
    webhooks,
    dead: new DynamoDeadDeliveries(store.table),
    deliveries: new DynamoDeliveries(store.table),
    got,
    invoked,
    /** Changes how the endpoint answers from now on. */
    answers: (next: Endpoint) => {
      endpoint = next;
    },
    /** Looks for what is new this often, in milliseconds. */
    looks: (every: number) => {
      moment = every;
    },
    pass: (seconds: number) => {
      wall += seconds * SECOND;
    },
    now: () => new Date(wall),

    async register(partnerId: string = PARTNER_ID) {
      const { encrypted, value } = await secrets.create(partnerId);
      const registration = aRegistration({
        partnerId,
        secrets: [{ encrypted, createdAt: office.now() }],
      });
      await store.commit([webhooks.create(registration)]);
      return value;
    },

    /** Takes events in, as one batch of the stream brings them. */
    async dispatch(...events: ServiceEvent[]) {
      const batch = new WebhookBatch({
        webhooks,
        deliveryQueue: new DynamoDeliveryQueue(store.table),
        invokeSender: async (partnerId) => {
          invoked.push(partnerId);
        },
        wallClock,
        onEvent: () => undefined,
        onInvokeFailure: () => undefined,
      });
      for (const event of events) {
        taken += 1;
        await batch.add(event, String(taken));
      }
      await batch.end();
    },

    send: (partnerId: string = PARTNER_ID, hasTime = () => true) =>
      sendWebhooks({
        queue,
        webhooks,
        pauseEndpoint: pauseEndpoint({
          webhooks,
          audit: new DynamoAuditStore(store.table),
          ids: uuidIds,
          commit: store.commit,
        }),
        secrets,
        post: async (_, headers, body) => {
          const id = headers['webhook-id'] ?? '';
          got.push(id);
          const status = await endpoint(id, JSON.parse(body));
          return status === 0 ? { problem: 'No answer.' } : { status };
        },
        apiUrl: 'https://api.test',
        wallClock,
        pause: async (milliseconds) => {
          wall += milliseconds;
        },
        // It passes by itself: the time of the test stands still meanwhile.
        moment: () => pause(moment, undefined, { ref: false }),
        onAttempt: () => undefined,
      })({ partnerId, now: new Date(wall), hasTime }),

    retry: () =>
      retryWebhooks({
        duePartners: new DynamoDuePartners(store.table),
        invokeSender: async (partnerId) => {
          invoked.push(partnerId);
        },
        wallClock,
      })({ now: new Date(wall), correlationId: 'job', hasTime: () => true }),
  };
  return office;
}
export type PostOffice = ReturnType<typeof postOfficeOn>;
