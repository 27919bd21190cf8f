import { beforeEach, describe, expect, it } from 'vitest';
import { MAXIMUM_TRIES } from '#shared/webhooks/delivery.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';
import { type PostOffice, postOffice } from '#test/helpers/webhook-receiver.ts';

const OTHER = 'other-partner';
const event = (id: string, partnerId = PARTNER_ID) =>
  aServiceEvent({ id, orderId: `order of ${id}`, partnerId });

let office: PostOffice;
beforeEach(async () => {
  office = await postOffice();
  await office.register();
  await office.register(OTHER);
});

/** Sends these in vain for the tenth time. That nine came before, webhooks.test.ts proves. */
async function die(ids: readonly string[], partnerId = PARTNER_ID) {
  for (const id of ids) {
    const delivery = await office.queue.find(partnerId, id);
    if (delivery) {
      await office.queue.save(delivery, { ...delivery, tries: MAXIMUM_TRIES - 1 });
    }
  }
  office.answers(() => 500);
  await office.send(partnerId);
  office.answers(() => 204);
  office.got.length = 0;
}

describe('dead webhooks', () => {
  it('are listed by partner and then by time, page by page', async () => {
    await office.dispatch(event('a'), event('b'), event('c'), event('x', OTHER));
    await die(['a', 'b', 'c']);
    await die(['x'], OTHER);
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await office.dead.list({ size: 2, after });
      ids.push(...page.items.map(({ event: { id } }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(ids.toSorted()).toEqual(['a', 'b', 'c', 'x']);
    const first = await office.dead.list({ size: 2 }, PARTNER_ID);
    const rest = await office.dead.list({ size: 2, after: first.next }, PARTNER_ID);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined]);
  });

  it('are redriven from their first attempt, each once, in their old position', async () => {
    const late = { ...event('b'), orderId: 'order of a' };
    await office.dispatch(event('a'), late);
    await die(['a', 'b']);
    const [a, b] = await Promise.all(['a', 'b'].map((id) => office.dead.find(PARTNER_ID, id)));
    if (!a || !b) {
      throw new Error('They are not dead.');
    }
    await office.commit(office.dead.redrive(b, office.now()));
    await office.commit(office.dead.redrive(a, office.now()));
    await expect(office.commit(office.dead.redrive(a, office.now()))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await office.dead.list({ size: 10 })).items).toEqual([]);
    expect(await office.retry()).toMatchObject({ invoked: 1 });
    await office.send();
    expect(office.got).toEqual(['a', 'b']);
    expect(await office.queue.find(PARTNER_ID, 'a')).toMatchObject({
      state: 'delivered',
      tries: 1,
    });
  });

  it('are redriven while their sender still removes them', async () => {
    await office.dispatch(event('a'));
    await die(['a']);
    const dead = await office.dead.find(PARTNER_ID, 'a');
    if (!dead) {
      throw new Error('It is not dead.');
    }
    await office.commit(office.dead.redrive(dead, office.now()));
    await office.queue.leave(PARTNER_ID, dead.messageGroup, dead.position);
    await office.send();
    expect(office.got).toEqual(['a']);
  });

  it('are not found under the name of another partner', async () => {
    await office.dispatch(event('a'));
    await die(['a']);
    expect(await office.dead.find(PARTNER_ID, 'a')).toMatchObject({ state: 'failed' });
    expect(await office.dead.find(OTHER, 'a')).toBeUndefined();
  });
});

describe('what webhooks ask of DynamoDB', () => {
  // A sender that works for more than a moment looks for what is new: on a busy machine, it would be counted.
  beforeEach(() => office.looks(600_000));

  const unitsOf = async (run: () => Promise<unknown>) => {
    office.sent.length = 0;
    await run();
    const writes = office.sent.filter(({ command }) => /Put|Update|Write/.test(command));
    const sum = (list: typeof office.sent) => list.reduce((total, { units }) => total + units, 0);
    return { writes: sum(writes), reads: sum(office.sent) - sum(writes) };
  };

  it('one event: three writes and a notification to queue it, three and the lease to send it', async () => {
    // A notification writes the schedule and its index row; the lease is taken, and released with that row.
    expect(await unitsOf(() => office.dispatch(event('a')))).toEqual({ writes: 5, reads: 1 });
    expect(await unitsOf(() => office.send())).toEqual({ writes: 6, reads: 4 });
  });

  it('grows with the events, and not with those that wait for a later time', async () => {
    const waiting = Array.from({ length: 12 }, (_, index) => event(`waits-${index}`));
    office.answers(() => 500);
    await office.dispatch(...waiting);
    // Their second attempts, which the sender waits for, fail as well: the third ones are minutes away.
    await office.send();
    office.answers(() => 204);
    await office.dispatch(event('a'));
    expect((await unitsOf(() => office.send())).reads).toBeLessThanOrEqual(5);
    const many = Array.from({ length: 12 }, (_, index) => event(`b${index}`));
    const taken = await unitsOf(() => office.dispatch(...many));
    expect(taken.writes).toBeLessThanOrEqual(3 * many.length + 3);
    const sent = await unitsOf(() => office.send());
    expect(sent.writes).toBeLessThanOrEqual(3 * many.length + 6);
  });
});
