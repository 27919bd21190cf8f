import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesOf, type Receiver, verify } from '#test/api/helpers/receiver.ts';
import { registeredPartner, retry } from '#test/api/helpers/webhooks.ts';
import { ownDataDir, sharedDynamoDb } from '#test/setup/own-service.ts';
import { type RunningService, startService } from '#test/setup/service.ts';

/** A service of its own, since it is killed. */
let dir: string;
let service: RunningService;
let receiver: Receiver | undefined;
const start = (port = '0') =>
  startService({
    ...{ EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off', PORT: port },
    ...sharedDynamoDb(),
  });
beforeAll(async () => {
  dir = ownDataDir();
  service = await start();
});
afterAll(async () => {
  await receiver?.close();
  await service.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('a sender that is killed', () => {
  it('loses nothing, and neither does the dispatcher', async () => {
    const opened = await registeredPartner(service.url, () => undefined);
    const { partner, secret } = opened;
    receiver = opened.receiver;
    const { received } = receiver;
    const orderId = await partner.buy();
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
    await receiver.gets(1);
    // Of the last of these the dispatcher knows nothing yet.
    const others = await Promise.all([1, 2, 3, 4, 5].map(() => partner.buy()));
    const port = new URL(service.url).port;
    service.process.kill('SIGKILL');
    service = await start(port);
    receiver.answer(() => 200);
    const told = (id: string) => received.filter(({ body }) => body.OrderId === id);
    // The killed sender's lease is by the wall clock: the job finds its work once it has ended.
    const isDone = async () => {
      await retry(service.url);
      const isLast = namesOf(told(orderId)).at(-1) === 'order-cancelled';
      return isLast && others.every((id) => told(id).length > 0);
    };
    await expect.poll(isDone, { interval: 3_000, timeout: 150_000 }).toBe(true);
    expect(namesOf(told(orderId))).toEqual(['order-created', 'order-created', 'order-cancelled']);
    expect(() => received.map((each) => verify(secret, each))).not.toThrow();
  });
});
