import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
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

describe('one sender at a time', () => {
  it('sends for one partner, while other senders send for others', async () => {
    await office.register(OTHER);
    await office.dispatch(event('a'), event('b', 'order-1', OTHER));
    const inside: unknown[] = [];
    office.answers(async (id) => {
      if (id === 'a') {
        inside.push(await office.send(), await office.send(OTHER));
      }
      return 204;
    });
    await office.send();
    expect(inside).toMatchObject([{ busy: true }, { busy: false }]);
    expect(office.got).toEqual(['a', 'b']);
  });

  it('is replaced by another after it is killed, and nothing is lost', async () => {
    await office.dispatch(event('a'), event('b'));
    office.answers((id) => {
      if (id === 'b') {
        throw new Error('killed');
      }
      return 204;
    });
    await expect(office.send()).rejects.toThrow('killed');
    office.answers(() => 204);
    expect(await office.send()).toMatchObject({ busy: true });
    expect(await office.retry()).toMatchObject({ invoked: 0 });
    office.pass(30);
    expect(await office.retry()).toMatchObject({ invoked: 1, oldestSeconds: 30 });
    await office.send();
    expect(office.got).toEqual(['a', 'b', 'b']);
    office.pass(60);
    expect(await office.retry()).toMatchObject({ invoked: 0, oldestSeconds: 0 });
  });

  it('keeps its lease while it has work, and stops when it has lost it', async () => {
    // Four times nine seconds are more than the thirty of a lease.
    await office.dispatch(...Array.from({ length: 4 }, (_, index) => event(`e${index}`)));
    office.answers(async () => {
      office.pass(9);
      return (await office.send()).busy ? 204 : 500;
    });
    expect(await office.send()).toEqual({ busy: false, more: false });
    expect(office.got).toHaveLength(4);

    await office.dispatch(event('x'), event('y'));
    office.answers(async (id) => {
      if (id === 'x' && office.got.filter((each) => each === 'x').length === 1) {
        office.pass(31);
        await office.send();
      }
      return 204;
    });
    expect(await office.send()).toEqual({ busy: false, more: true });
    expect(office.got.slice(4)).toEqual(['x', 'x', 'y']);
  });

  it('does not undo the work of another sender after its lease has ended', async () => {
    await office.dispatch(event('a'));
    office.answers(async () => {
      if (office.got.length > 1) {
        return 204;
      }
      office.pass(31);
      await office.send();
      return 500;
    });
    await office.send();
    expect(await office.queue.find(PARTNER_ID, 'a')).toMatchObject({
      state: 'delivered',
      tries: 1,
    });
    office.pass(60);
    await office.retry();
    await office.send();
    expect(office.got).toEqual(['a', 'a']);
  });

  it('looks again for events that arrive when it is about to stop', async () => {
    await office.dispatch(event('a'));
    const { queue } = office;
    const looksOnce = office.queue.nextDue.bind(queue);
    queue.nextDue = async (partnerId) => {
      const next = await looksOnce(partnerId);
      if (office.got.length === 1) {
        await office.dispatch(event('b'));
      }
      return next;
    };
    await office.send();
    expect(office.got).toEqual(['a', 'b']);
    office.pass(60);
    expect(await office.retry()).toMatchObject({ invoked: 0 });
  });

  it('finds events that are being queued, in whatever order their rows become visible', async () => {
    await office.dispatch(event('a'));
    const { middlewareStack } = office.table.client;
    // The first row of the message group comes last of all: a sender is through by then.
    middlewareStack.add(
      (next) => async (args) => {
        if (JSON.stringify(args.input).includes('"LANE#order-2')) {
          middlewareStack.remove('late');
          await pause(200);
          await office.send();
        }
        return next(args);
      },
      { step: 'initialize', name: 'late' },
    );
    await office.dispatch(event('b', 'order-2'));
    await office.send();
    expect(office.got).toEqual(['a', 'b']);
  });

  it('leaves what it has no time for to the next sender', async () => {
    await office.dispatch(event('a'), event('b'));
    const ends = office.send(PARTNER_ID, () => office.got.length === 0);
    expect(await ends).toEqual({ busy: false, more: true });
    expect(await office.retry()).toMatchObject({ invoked: 1 });
    await office.send();
    expect(office.got).toEqual(['a', 'b']);
  });

  it('skips events that its partner has unsubscribed from meanwhile, and continues with the next', async () => {
    const { webhooks, commit, queue } = office;
    await office.dispatch(event('a'), aServiceEvent({ id: 'b', name: 'order-cancelled' }));
    const registration = await webhooks.find(PARTNER_ID);
    if (registration) {
      await commit([webhooks.save({ ...registration, events: ['order-cancelled'] })]);
    }
    await office.send();
    expect(office.got).toEqual(['b']);
    expect(await queue.find(PARTNER_ID, 'a')).toMatchObject({ state: 'cancelled', tries: 0 });
  });

  it('sends eight requests at once to an endpoint that has answered none yet', async () => {
    await office.dispatch(
      ...Array.from({ length: 12 }, (_, order) => event(`${order}`, `o-${order}`)),
    );
    const { promise: answered, resolve } = Promise.withResolvers<void>();
    let [now, most] = [0, 0];
    office.answers(async () => {
      now += 1;
      most = Math.max(most, now);
      if (now === 8) {
        // Nobody is answered before eight are there; a ninth would come by now.
        pause(500).then(resolve);
      }
      await answered;
      now -= 1;
      return 204;
    });
    await office.send();
    expect([office.got.length, most]).toEqual([12, 8]);
  });

  it('sends more at once to an endpoint that answers quickly', async () => {
    const orders = Array.from({ length: 20 }, (_, order) => event(`${order}`, `o-${order}`));
    await office.dispatch(...orders);
    const { promise: nineThere, resolve } = Promise.withResolvers<void>();
    let waiting = 0;
    office.answers(async () => {
      // The first eight are answered at once; of the others, none before nine of them are there.
      if (office.got.length > 8) {
        waiting += 1;
        if (waiting === 9) {
          resolve();
        }
        await nineThere;
      }
      return 204;
    });
    await office.send();
    expect(office.got).toHaveLength(20);
  });
});
