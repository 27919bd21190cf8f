import { describe, expect, it } from 'vitest';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { addDays, endOfTerm } from '#shared/platform/time.ts';
import { Killed, killedAt, memoryStore } from '#test/fakes/memory-store.ts';
import { ORDER_ID, PRODUCT_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';
import { daysBefore, END, KEYS, soldStore, story } from './renewal-story.ts';

const NEW_END = endOfTerm(END, 'P1Y');
const ACTIVE = { valid: true, state: 'active' };
const refusedBy = async (attempt: Promise<unknown>) => {
  const error = await attempt.catch((reason: unknown) => reason);
  return isDomainError(error) ? { code: error.code, message: error.message } : error;
};

describe.each(STORES)('a renewal %s', (_, open) => {
  it('R21, R12: follows the old term without a gap, and carries the key on', async () => {
    const store = await soldStore(open, 'keeps_keys');
    const { keyOf, renew, shownKeys, verdict } = story(store);
    const value = await keyOf(ORDER_ID, daysBefore(100));
    const next = await renew(ORDER_ID, daysBefore(30));
    expect(next.lines).toMatchObject([{ startsAt: END, termEndsAt: NEW_END }]);

    expect(await keyOf(next.id, daysBefore(29))).toBe(value);
    expect(await shownKeys(next.id, daysBefore(29))).toMatchObject([{ value, state: 'active' }]);
    expect(await shownKeys(ORDER_ID, daysBefore(29))).not.toMatchObject([{ value }]);
    expect(await verdict(value, addDays(END, 1))).toEqual(ACTIVE);
    expect(await verdict(value, NEW_END)).toMatchObject({ reason: 'subscription_ended' });
  });

  it('R21: begins when it is bought, if the old term is over', async () => {
    const store = await soldStore(open, 'keeps_keys');
    const { keyOf, renew, expire, verdict } = story(store);
    const value = await keyOf(ORDER_ID, daysBefore(100));
    await expire(END);
    const late = addDays(END, 10);
    expect(await verdict(value, late)).toMatchObject({ valid: false });
    const next = await renew(ORDER_ID, late);
    expect(next.lines).toMatchObject([{ startsAt: late, termEndsAt: endOfTerm(late, 'P1Y') }]);
    expect(await verdict(value, late)).toEqual(ACTIVE);
  });

  it('R12: carries the first key through several renewals', async () => {
    const store = await soldStore(open, 'keeps_keys');
    const { keyOf, renew, verdict } = story(store);
    const value = await keyOf(ORDER_ID, daysBefore(100));
    const second = await renew(ORDER_ID, daysBefore(1));
    const third = await renew(second.id, addDays(NEW_END, -1));
    expect(await keyOf(third.id, NEW_END)).toBe(value);
    expect(await verdict(value, addDays(NEW_END, 300))).toEqual(ACTIVE);
  });

  it('R12: draws a new key where the SKU says so, and the old one ends with its term', async () => {
    const store = await soldStore(open, 'new_keys');
    const { keyOf, renew, verdict } = story(store);
    const value = await keyOf(ORDER_ID, daysBefore(100));
    const next = await renew(ORDER_ID, daysBefore(30));
    expect(KEYS.filter((key) => key !== value)).toContain(await keyOf(next.id, daysBefore(30)));
    expect(await keyOf(ORDER_ID, daysBefore(29))).toBe(value);
    expect(await verdict(value, END)).toMatchObject({ reason: 'subscription_ended' });
  });

  it('R21: a renewed subscription is not warned of, and its end is noted with the one that follows', async () => {
    const store = await soldStore(open, 'keeps_keys');
    const { renew, expire, find } = story(store);
    await renew(ORDER_ID, daysBefore(40));
    expect(await expire(daysBefore(1))).toMatchObject({ noticed: 0, expired: 0 });
    expect(await expire(END)).toMatchObject({ noticed: 0, expired: 1 });
    expect((await find(ORDER_ID)).lines).toMatchObject([{ state: 'expired' }]);
  });

  it.each([
    { when: 'the old term lasts', now: daysBefore(10), verdict: ACTIVE, state: 'active' },
    {
      when: 'the old term is over',
      now: addDays(END, 10),
      verdict: { valid: false, state: 'revoked' },
      state: 'revoked',
    },
  ])('R16, R12: cancelled while $when, its key is $state', async ({ now, verdict, state }) => {
    const store = await soldStore(open, 'keeps_keys');
    const tale = story(store);
    const value = await tale.keyOf(ORDER_ID, daysBefore(100));
    const next = await tale.renew(ORDER_ID, daysBefore(30));
    const { lines } = await tale.cancel(next.id, now);
    const [line] = lines;
    // Nothing of a term is used before it begins; the new one has 366 days.
    expect(line?.settlement?.used.minorUnits).toBe(now < END ? 0 : 1_097);
    expect(await tale.verdict(value, now)).toMatchObject(verdict);
    expect(await tale.verdict(value, END)).toMatchObject({ valid: false });
    expect(await tale.shownKeys(ORDER_ID, now)).toMatchObject([{ state }]);
    expect((await tale.find(ORDER_ID)).lines[0]?.renewedBy).toBeUndefined();
  });

  it('R16: a cancellation that is killed after any write is finished by the job, the key given back', async () => {
    for (let kill = 1; kill <= 3; kill += 1) {
      const store = await soldStore(open, 'keeps_keys');
      const tale = story(store);
      const value = await tale.keyOf(ORDER_ID, daysBefore(100));
      const next = await tale.renew(ORDER_ID, daysBefore(30));
      const killed = story(store, killedAt(store.commit, kill, true));
      await killed.cancel(next.id, daysBefore(10)).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Killed);
      });
      const job = { now: daysBefore(10), correlationId: 'job', hasTime: () => true };
      await finishCancellations(store)(job);
      expect((await tale.find(next.id)).lines).toMatchObject([{ state: 'cancelled' }]);
      expect(await tale.keyOf(ORDER_ID, daysBefore(9))).toBe(value);
      expect((await tale.renew(ORDER_ID, daysBefore(8))).lines).toMatchObject([{ startsAt: END }]);
    }
  });

  it('R23: two renewals at once are one; the other is refused', async () => {
    const store = await soldStore(open, 'keeps_keys');
    const { renew } = story(store);
    const both = await Promise.allSettled([
      renew(ORDER_ID, daysBefore(5)),
      renew(ORDER_ID, daysBefore(5)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('R12: a key that is given out while its subscription is renewed is carried on by the job', async () => {
    const store = await soldStore(open, 'keeps_keys');
    // The look at the keys came before the key was issued, the commit after it.
    const blind = {
      ...store,
      issuedKeys: Object.create(store.issuedKeys, { list: { value: async () => [] } }),
    };
    const value = await story(store).keyOf(ORDER_ID, daysBefore(40));
    await story(blind).renew(ORDER_ID, daysBefore(40));
    expect(await story(store).verdict(value, END)).toMatchObject({ valid: false });
    await story(store).expire(END);
    expect(await story(store).verdict(value, END)).toEqual(ACTIVE);
  });
});

describe('a renewal is refused', () => {
  it.each([
    { why: 'too early', now: plusMilliseconds(daysBefore(90), -1), says: 'can be renewed from' },
    { why: 'of another SKU', offerId: `${PRODUCT_ID}:0002:AVAIL1`, says: 'renew it by the same' },
    { why: 'of nothing known', renewsSubscriptionId: 'nothing', says: 'no subscription "nothing"' },
    { why: 'of an unknown line', renewsSubscriptionId: `${ORDER_ID}:7`, says: 'no subscription' },
  ])('$why', async ({ now = daysBefore(90), says, ...line }) => {
    const store = await soldStore(async () => memoryStore(), 'keeps_keys');
    const refusal = await refusedBy(story(store).renew(ORDER_ID, now, line));
    expect(refusal).toMatchObject({ code: 'INVALID_PROPERTY' });
    expect(refusal).toHaveProperty('message', expect.stringContaining(says));
  });

  it('of what its SKU does not renew, of what is cancelled, and of what is renewed already', async () => {
    const once = story(await soldStore(async () => memoryStore()));
    expect(await refusedBy(once.renew(ORDER_ID, daysBefore(9)))).toHaveProperty(
      'message',
      expect.stringContaining('is not renewed'),
    );
    const store = await soldStore(async () => memoryStore(), 'keeps_keys');
    const { renew, cancel } = story(store);
    const next = await renew(ORDER_ID, daysBefore(9));
    expect(await refusedBy(renew(ORDER_ID, daysBefore(8)))).toHaveProperty(
      'message',
      expect.stringContaining(`renewed already, by ${formatSubscriptionId(next.id, 0)}`),
    );
    expect(await refusedBy(cancel(ORDER_ID, daysBefore(8)))).toMatchObject({
      code: 'ORDER_NOT_CANCELLABLE',
    });
    await cancel(next.id, daysBefore(8));
    expect(await refusedBy(renew(next.id, daysBefore(7)))).toHaveProperty(
      'message',
      expect.stringContaining('is cancelled'),
    );
  });
});
