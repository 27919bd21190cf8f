import { beforeEach, describe, expect, it } from 'vitest';
import { MAXIMUM_TRIES } from '#shared/webhooks/delivery.ts';
import { DynamoDeliveryQueue } from '#shared/webhooks/delivery-queue.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';
import { type PostOffice, postOffice } from '#test/helpers/webhook-receiver.ts';

const OTHER = 'other-partner';
const event = (id: string, orderId = 'order-1', partnerId = PARTNER_ID) =>
  aServiceEvent({ id, orderId, partnerId });

let office: PostOffice;
beforeEach(async () => {
  office = await postOffice();
  await office.register();
});

describe('events of one order', () => {
  it('are sent in order, also when they arrive while others are sent', async () => {
    await office.dispatch(event('a'), event('b'));
    office.answers(async (id) => {
      if (id === 'a') {
        await office.dispatch(event('c'));
      }
      return 204;
    });
    await office.send();
    expect(office.got).toEqual(['a', 'b', 'c']);
  });

  it('wait while the first of them waits for its next attempt; other orders do not', async () => {
    office.answers((id) => (id === 'a' ? 500 : 204));
    await office.dispatch(event('a'), event('b'), event('x', 'order-2'), event('y', 'order-2'));
    await office.send();
    expect(office.got.filter((id) => id !== 'a')).toEqual(['x', 'y']);
    office.answers(() => 204);
    office.pass(300);
    await office.send();
    expect(office.got.slice(-2)).toEqual(['a', 'b']);
  });

  it('are sent in the order in which they were queued, whatever their ids and times', async () => {
    await office.dispatch(event('z'));
    office.pass(1);
    await office.dispatch(event('a'));
    await office.send();
    expect(office.got).toEqual(['z', 'a']);
  });
});

describe('an order whose event is answered late', () => {
  it('delays no other endpoint, including one whose events arrive meanwhile', async () => {
    office.looks(20);
    const { promise: late, resolve: answer } = Promise.withResolvers<number>();
    office.answers((id) => {
      if (id === 'c') {
        answer(204);
      }
      return id === 'a' ? late : 204;
    });
    await office.dispatch(event('a'), event('b'));
    const sending = office.send();
    await expect.poll(() => office.got).toEqual(['a']);
    await office.dispatch(event('c', 'order-2'));
    await sending;
    expect(office.got).toEqual(['a', 'c', 'b']);
  });
});

describe('an event that comes again', () => {
  it('is sent once, whether it is pending, delivered or cancelled', async () => {
    await office.dispatch(event('a'));
    await office.dispatch(event('a'));
    await office.send();
    await office.dispatch(event('a'), event('b'));
    await office.send();
    expect(office.got).toEqual(['a', 'b']);
  });

  it('is sent although an interrupted run wrote its first row only', async () => {
    const { table } = office;
    let writes = 0;
    const send = table.client.send.bind(table.client);
    const dying = Object.create(table.client, {
      send: {
        value: (command: Parameters<typeof send>[0]) => {
          writes += 1;
          if (writes > 1) {
            throw new Error('killed');
          }
          return send(command);
        },
      },
    });
    const deliveryQueue = new DynamoDeliveryQueue({ ...table, client: dying });
    await expect(deliveryQueue.add(event('a'), '1', office.now())).rejects.toThrow('killed');
    await office.send();
    expect(office.got).toEqual([]);
    await office.dispatch(event('a'));
    await office.send();
    expect(office.got).toEqual(['a']);
  });
});

describe('a delivery that fails', () => {
  it('is attempted ten times over three days; then it is dead and its order continues', async () => {
    office.answers((id) => (id === 'a' ? 500 : 204));
    await office.dispatch(event('a'), event('b'));
    await office.send();
    // The first pause is waited for.
    expect(office.got).toEqual(['a', 'a']);
    for (const pause of [300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000]) {
      const before = office.got.length;
      office.pass(pause - 1);
      await office.send();
      expect(office.got.length - before).toBe(1);
    }
    expect(office.got).toEqual(Array.from({ length: 9 }, () => 'a'));
    expect((await office.dead.list({ size: 10 })).items).toEqual([]);
    office.pass(86_400);
    await office.send();
    expect(office.got.slice(MAXIMUM_TRIES - 1)).toEqual(['a', 'b']);

    const { items } = await office.dead.list({ size: 10 });
    expect(items).toMatchObject([{ event: { id: 'a' }, state: 'failed', tries: MAXIMUM_TRIES }]);
    expect((await office.dead.list({ size: 10 }, PARTNER_ID)).items).toEqual(items);
    expect((await office.dead.list({ size: 10 }, OTHER)).items).toEqual([]);
  });
});
