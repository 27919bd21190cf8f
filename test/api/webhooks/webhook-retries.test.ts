import { afterEach, describe, expect, inject, it } from 'vitest';
import { runCommand } from '#test/api/helpers/cli.ts';
import { keptData } from '#test/api/helpers/kept-data.ts';
import {
  type Answering,
  namesOf,
  openReceiver,
  type Receiver,
  verify,
} from '#test/api/helpers/receiver.ts';
import { DAY } from '#test/api/helpers/time.ts';
import {
  REGISTRATION,
  registered,
  registeredPartner,
  retry,
  retryUntil,
  testEvent,
} from '#test/api/helpers/webhooks.ts';

const url = inject('serviceUrl');

const receivers: Receiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((each) => each.close()));
});

const open = async (answer?: Answering) => {
  const opened = await registeredPartner(url, answer);
  receivers.push(opened.receiver);
  return opened;
};

describe('an endpoint that fails', () => {
  it('is tried again after growing pauses, and the events of an order keep their order', {
    tags: 'slow',
  }, async () => {
    const { partner, receiver } = await open(() => 500);
    const orderId = await partner.buy();
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
    // At once, and five seconds later without anybody's doing.
    expect(namesOf(await receiver.gets(2))).toEqual(['order-created', 'order-created']);
    await retry(url);
    expect(receiver.received).toHaveLength(2);
    receiver.answer(() => 200);
    await retryUntil(url, receiver, 4, Date.now() + 301_000);
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
    await quick.partner.buy();
    expect(namesOf(await quick.receiver.gets(1))).toEqual(['order-created']);
  });
});

describe('an address that leads inside by the time of the delivery', () => {
  it.each(['http://10.0.0.1/', 'https://169.254.169.254/'])(
    '%s is refused there, too',
    async (url) => {
      const { partner } = await open();
      await keptData(inject('dataDir')).change(
        { PK: `WEBHOOK#${partner.id}`, SK: 'REGISTRATION' },
        'url',
        url,
      );
      const outcome = await testEvent(partner);
      await expect.poll(outcome).toMatchObject({
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

    const later = Date.now() + DAY;
    await partner.when(later).buy();
    // A sender that is still at work at the earlier time leaves the event to the job.
    await retryUntil(url, receiver, 2, later);
    const second = receiver.received[1];
    expect(() => second && verify(secret, second)).not.toThrow();
    expect(() => second && verify(old, second)).toThrow('No matching signature');
    expect(String(second?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });
});

describe('npm run webhooks', () => {
  const run = (...args: string[]) => runCommand('webhooks', [...args, '--url', url]);

  it('lists what ten tries could not deliver, and sends it again', async () => {
    const { partner, receiver } = await open(() => 503);
    await partner.buy();
    const [, second] = await receiver.gets(2);
    const id = String(second?.headers['webhook-id']);
    // As if eight tries had failed meanwhile: test/contract/webhooks/dead-webhooks.test.ts sees them fail, one by one.
    const row = { PK: `WEBHOOK#${partner.id}#EVENTS`, SK: `EVENT#${id}` };
    await keptData(inject('dataDir')).change(row, 'tries', 9);
    await retryUntil(url, receiver, 3, Date.now() + 2 * DAY);
    await expect
      .poll(async () => (await run('list-dead', '--partner', partner.id)).output)
      .toMatch(new RegExp(`^${partner.id}\\t\\S+\\torder-created\\t\\S+\\tServiceUnavailable\\n`));
    expect(await run('list-dead', '--partner', crypto.randomUUID())).toMatchObject({ code: 0 });

    receiver.answer(() => 200);
    const redriven = await run('redrive', '--partner', partner.id, '--yes');
    expect([redriven.code, redriven.output]).toEqual([
      0,
      expect.stringContaining('1 of 1 are delivered again within a minute.'),
    ]);
    await retryUntil(url, receiver, 4);
    expect(receiver.received).toHaveLength(4);
    expect((await run('redrive', '--partner', partner.id, '--yes')).output).toContain(
      'There are no dead webhooks.',
    );
    expect((await run('redrive', 'everything')).output).toContain('too many arguments');
  });
});
