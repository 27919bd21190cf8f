import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownDataDir } from '#test/engines/own-service.ts';
import { type RunningService, startService } from '#test/engines/service.ts';
import { runTool } from './support/cli.ts';
import { keptData } from './support/kept-data.ts';
import {
  type Answering,
  namesOf,
  openReceiver,
  type Receiver,
  verify,
} from './support/receiver.ts';
import {
  hold,
  REGISTRATION,
  registered,
  registeredPartner,
  retry,
  retryUntil,
  testEvent,
} from './support/webhooks.ts';

const HOUR = 60 * 60 * 1000;

/** A service of its own: its clock is everybody's who calls it, and it is killed. */
let dir: string;
let service: RunningService;
const start = (port = '0') =>
  startService({
    ...{ EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off', PORT: port },
  });
beforeAll(async () => {
  dir = ownDataDir();
  service = await start();
});
afterAll(async () => {
  await service.stop();
  rmSync(dir, { recursive: true, force: true });
});

const receivers: Receiver[] = [];
afterEach(async () => {
  await hold(service.url, null);
  await Promise.all(receivers.splice(0).map((each) => each.close()));
});

const open = async (answer?: Answering) => {
  const opened = await registeredPartner(service.url, answer);
  receivers.push(opened.receiver);
  return opened;
};

describe('an endpoint that fails', () => {
  it('is tried again after growing pauses, and the events of an order keep their order', async () => {
    const { partner, receiver } = await open(() => 500);
    const orderId = await partner.buy();
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
    // At once, and five seconds later without anybody's doing.
    expect(namesOf(await receiver.gets(2))).toEqual(['order-created', 'order-created']);
    await pause(1_000);
    await retry(service.url);
    await pause(1_000);
    expect(receiver.received).toHaveLength(2);
    receiver.answer(() => 200);
    await hold(service.url, Date.now() + 301_000);
    await retryUntil(service.url, receiver, 4);
    expect(namesOf(receiver.received)).toEqual([
      ...['order-created', 'order-created', 'order-created', 'order-cancelled'],
    ]);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
  });

  it('is not followed where it redirects to', async () => {
    const target = await openReceiver();
    receivers.push(target);
    const { partner, receiver } = await open((_, response) => {
      response.writeHead(307, { Location: target.url }).end();
      return undefined;
    });
    const outcome = await testEvent(partner);
    await receiver.gets(1);
    await expect.poll(outcome).toMatchObject({
      status: 'pending',
      results: [{ responseCode: 'TemporaryRedirect' }],
    });
    expect(target.received).toEqual([]);
  });

  it("and is slow holds up nobody else's", async () => {
    const slow = await open(() => undefined);
    const quick = await open();
    await Promise.all(Array.from({ length: 10 }, () => slow.partner.buy()));
    await slow.receiver.gets(8);
    const begun = Date.now();
    await quick.partner.buy();
    expect(namesOf(await quick.receiver.gets(1, 9))).toEqual(['order-created']);
    expect(Date.now() - begun).toBeLessThan(5_000);
    // One sender works for the slow one, with eight requests at once.
    expect(new Set(slow.receiver.received.map(({ body }) => body.OrderId)).size).toBe(8);
  });
});

describe('an address that leads inside by the time of the delivery', () => {
  it.each(['http://10.0.0.1/', 'https://169.254.169.254/'])(
    '%s is refused there, too',
    async (url) => {
      const { partner } = await open();
      await keptData(dir).change({ PK: `WEBHOOK#${partner.id}`, SK: 'REGISTRATION' }, 'url', url);
      const outcome = await testEvent(partner);
      await expect.poll(outcome, { timeout: 15_000 }).toMatchObject({
        results: [
          { systemError: true, responseMessage: 'Its host is not in the public internet.' },
        ],
      });
    },
  );
});

describe('a secret that is rotated', () => {
  it('signs beside the new one for a day', async () => {
    const { partner, receiver, secret: old } = await open();
    const { json, status } = await partner.send('POST', `${REGISTRATION}/secrets`);
    const { secret } = registered.parse(json);
    expect([status, json]).toMatchObject([201, { previousSecretsEndDate: expect.any(String) }]);
    await testEvent(partner);
    const [first] = await receiver.gets(1);
    expect(first && verify(old, first)).toEqual(first && verify(secret, first));

    await hold(service.url, Date.now() + 24 * HOUR);
    await partner.buy();
    const second = (await receiver.gets(2))[1];
    expect(() => second && verify(secret, second)).not.toThrow();
    expect(() => second && verify(old, second)).toThrow('No matching signature');
    expect(String(second?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });
});

describe('a sender that is killed', () => {
  it('loses nothing, and neither does the dispatcher', async () => {
    const { partner, receiver, secret } = await open(() => undefined);
    const orderId = await partner.buy();
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
    await receiver.gets(1);
    // Of the last of these the dispatcher knows nothing yet.
    const others = await Promise.all([1, 2, 3, 4, 5].map(() => partner.buy()));
    const port = new URL(service.url).port;
    service.process.kill('SIGKILL');
    await pause(1_000);
    service = await start(port);
    receiver.answer(() => 200);
    const told = (id: string) => receiver.received.filter(({ body }) => body.OrderId === id);
    const isDone = () => namesOf(told(orderId)).at(-1) === 'order-cancelled';
    for (let tries = 0; tries < 60 && !(isDone() && others.every((id) => told(id).length > 0)); ) {
      tries += 1;
      await retry(service.url);
      await pause(1_000);
    }
    expect(namesOf(told(orderId))).toEqual(['order-created', 'order-created', 'order-cancelled']);
    expect(others.filter((id) => told(id).length === 0)).toEqual([]);
    expect(() => receiver.received.map((each) => verify(secret, each))).not.toThrow();
  });
});

describe('npm run webhooks', () => {
  const run = (...args: string[]) => runTool('webhooks', [...args, '--url', service.url]).ended;

  it('lists what ten tries could not deliver, and sends it again', async () => {
    const { partner, receiver } = await open(() => 503);
    await partner.buy();
    await receiver.gets(2);
    const begun = Date.now();
    for (let tries = 3; tries <= 10; tries += 1) {
      await hold(service.url, begun + tries * 25 * HOUR);
      await retryUntil(service.url, receiver, tries);
    }
    await expect
      .poll(async () => (await run('list-dead', '--partner', partner.id)).output, {
        timeout: 20_000,
      })
      .toMatch(new RegExp(`^${partner.id}\\t\\S+\\torder-created\\t\\S+\\tServiceUnavailable\\n`));
    expect(await run('list-dead', '--partner', 'nobody')).toMatchObject({ code: 0 });

    receiver.answer(() => 200);
    const redriven = await run('redrive', '--partner', partner.id);
    expect([redriven.code, redriven.output]).toEqual([
      0,
      expect.stringContaining('1 of 1 are delivered again within a minute.'),
    ]);
    await retryUntil(service.url, receiver, 11);
    expect(receiver.received).toHaveLength(11);
    expect((await run('redrive', '--partner', partner.id)).output).toContain(
      'There are no dead webhooks.',
    );
    expect((await run('redrive', 'everything')).output).toContain('too many arguments');
  });
});
