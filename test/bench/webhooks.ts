import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { setDefaultCACertificates } from 'node:tls';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable, type Table } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { DynamoDeliveryQueue } from '#shared/webhooks/delivery-queue.ts';
import { DynamoWebhookStore } from '#shared/webhooks/endpoint-store.ts';
import { pauseEndpoint } from '#shared/webhooks/sender/pause-endpoint.ts';
import { postTo } from '#shared/webhooks/sender/post.ts';
import { resolveByDns } from '#shared/webhooks/sender/receiver.ts';
import { sendWebhooks } from '#shared/webhooks/sender/send-webhooks.ts';
import { DynamoSenderQueue } from '#shared/webhooks/sender-queue.ts';
import { webhookSecrets } from '#shared/webhooks/webhook-secrets.ts';
import { HOOKS_CERTIFICATE } from '#test/fixtures/certificate.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { localDataKeys } from '#test/fixtures/key-pools.ts';
import { aRegistration, aServiceEvent } from '#test/fixtures/webhooks.ts';
import { clientOf, createTable, startDynamoDb } from '#test/setup/dynamodb.ts';
import { scaled } from '../nightly/scale.ts';

const WARM = scaled(500, 1);
const EVENTS = scaled(3_000, 20);

/** An endpoint with TLS in a process of its own, whose certificate this process trusts. */
async function startReceiver() {
  setDefaultCACertificates([HOOKS_CERTIFICATE]);
  const script = join(import.meta.dirname, 'receiver.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(createInterface(child.stdout), 'line');
  return { url: `https://hooks.test:${port}/`, stop: () => child.kill() };
}

/** The sender as its function has it, and a way to queue events of as many orders. */
async function senderOn(table: Table, url: string) {
  const secrets = webhookSecrets(keyCipher(localDataKeys()));
  const webhooks = new DynamoWebhookStore(table);
  const commit = commitTo(table);
  const { encrypted } = await secrets.create(PARTNER_ID);
  const registration = { url, secrets: [{ encrypted, createdAt: new Date() }] };
  await commit([webhooks.create(aRegistration({ partnerId: PARTNER_ID, ...registration }))]);
  const queue = new DynamoDeliveryQueue(table);
  const send = sendWebhooks({
    ...{ queue: new DynamoSenderQueue(table), webhooks, secrets },
    pauseEndpoint: pauseEndpoint({
      ...{ webhooks, audit: new DynamoAuditStore(table), ids: uuidIds, commit },
    }),
    // A name that stands for this machine is asked for, as any name would be.
    post: postTo({ resolve: () => resolveByDns('localhost'), allowsLoopback: true }),
    ...{ apiUrl: 'https://api.test', wallClock: Date.now, pause, moment: () => pause(1_000) },
    // Its log line takes a tenth of a millisecond, and would be printed here.
    onAttempt: () => undefined,
  });
  return {
    async queue(count: number) {
      for (let first = 0; first < count; first += 100) {
        const batch = Array.from({ length: Math.min(100, count - first) }, uuidIds.random);
        const now = new Date();
        await Promise.all(
          batch.map((id) =>
            queue.add(aServiceEvent({ id, orderId: id, partnerId: PARTNER_ID }), id, now),
          ),
        );
      }
      await queue.notify(PARTNER_ID, new Date());
    },
    send: () => send({ partnerId: PARTNER_ID, now: new Date(), hasTime: () => true }),
  };
}

/** Measures the processor time of an event of one partner in its sender, with TLS and with the table's client. */
export async function benchWebhooks(): Promise<void> {
  const engine = await startDynamoDb();
  const receiver = await startReceiver();
  try {
    const client = clientOf(engine.endpoint);
    await createTable(client, 'bench');
    const sender = await senderOn(openTable('bench', client), receiver.url);
    await sender.queue(WARM);
    await sender.send();
    await sender.queue(EVENTS);
    const [start, before] = [performance.now(), process.cpuUsage()];
    await sender.send();
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1_000 / EVENTS;
    const rate = EVENTS / ((performance.now() - start) / 1_000);
    console.log(
      `webhooks: ${EVENTS} events of as many orders to one endpoint: ${milliseconds.toFixed(1)} ms of the processor for each (${Math.floor(1_000 / milliseconds)} a second), ${rate.toFixed(0)} a second beside the engine`,
    );
  } finally {
    receiver.stop();
    await engine.stop();
  }
}
