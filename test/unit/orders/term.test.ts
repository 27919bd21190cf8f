import { describe, expect, it } from 'vitest';
import type { OrderLine } from '#shared/orders/order.ts';
import {
  dueNotices,
  nextTermEvent,
  stateAt,
  withNotices,
} from '#shared/orders/subscriptions/term.ts';
import { addDays } from '#shared/platform/time.ts';
import { anOrder, aSku, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { changedLine, type LineChanges } from '#test/fixtures/order-lines.ts';

const order = anOrder();
const end = order.lines[0]?.termEndsAt ?? NOW;
const ahead = (days: number) => addDays(end, -days);
const changed = (changes: LineChanges) => ({
  ...order,
  lines: order.lines.map((line) => changedLine(line, changes)),
});
const daysDue = (now: Date, of = order) => dueNotices(of, now).map(({ days }) => days);

describe('the end of a term', () => {
  it('R21: is told 30, 7 and 1 days before, and then', () => {
    expect(daysDue(plusMilliseconds(ahead(30), -1))).toEqual([]);
    expect(daysDue(ahead(30))).toEqual([30]);
    expect(daysDue(ahead(7))).toEqual([7]);
    expect(daysDue(ahead(1))).toEqual([1]);
    expect(daysDue(plusMilliseconds(end, -1))).toEqual([1]);
    expect(daysDue(end)).toEqual([0]);
  });

  it('R21: is told each once, and after a long silence the nearest only', () => {
    const told = withNotices(order, dueNotices(order, ahead(30)));
    expect(daysDue(ahead(8), told)).toEqual([]);
    expect(daysDue(ahead(2), told)).toEqual([7]);
    const ended = withNotices(told, dueNotices(told, addDays(end, 90)));
    expect(ended.lines).toMatchObject([{ state: 'expired', noticedDays: 0 }]);
    expect(daysDue(addDays(end, 100), ended)).toEqual([]);
  });

  it('R21: comes next for the earliest line, and not at all once all have ended', () => {
    expect(nextTermEvent(order)).toEqual(ahead(30));
    expect(nextTermEvent(changed({ noticedDays: 30 }))).toEqual(ahead(7));
    expect(nextTermEvent(changed({ noticedDays: 1 }))).toEqual(end);
    expect(nextTermEvent(changed({ state: 'expired', noticedDays: 0 }))).toBeUndefined();
    const [first] = anOrder({}, [aSku()]).lines;
    const two = {
      lines: [changedLine(first as OrderLine, { state: 'cancelled' }), ...order.lines],
    };
    expect(nextTermEvent(two)).toEqual(ahead(30));
  });

  it('R21: of what is renewed is told when it has come, and not before', () => {
    const renewedBy = {
      orderId: 'next',
      lineItemNumber: 0,
      keepsKeys: true,
      until: addDays(end, 365),
    };
    expect(daysDue(ahead(1), changed({ renewedBy }))).toEqual([]);
    expect(nextTermEvent(changed({ renewedBy }))).toEqual(end);
    expect(daysDue(end, changed({ renewedBy }))).toEqual([0]);
  });

  it.each(['cancelling', 'cancelled'] as const)('R21: of what is %s is told to nobody', (state) => {
    expect(stateAt({ state, termEndsAt: end }, addDays(end, 1))).toBe(state);
    expect(daysDue(end, changed({ state }))).toEqual([]);
    expect(nextTermEvent(changed({ state }))).toBeUndefined();
  });
});
