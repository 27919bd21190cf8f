import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CancellationPolicy,
  policySentence,
  type TerminationFee,
} from '#shared/catalog/cancellation-policy.ts';
import { settle } from '#shared/orders/cancellation/refund.ts';
import { money } from '#shared/platform/money.ts';
import { type SentenceLanguage, sentenceIn } from '#shared/platform/sentence.ts';
import { endOfTerm, MILLISECONDS_PER_DAY, type TermDuration } from '#shared/platform/time.ts';

const PURCHASED = new Date('2026-03-01T12:00:00.000Z');
const later = (milliseconds: number) => new Date(PURCHASED.getTime() + milliseconds);
const percent = (share: number): TerminationFee => ({ kind: 'percent', percent: share });

function settled(
  paid: number,
  now: Date,
  fee: TerminationFee = percent(12),
  term: TermDuration = 'P1Y',
  purchasedAt = PURCHASED,
) {
  const {
    used,
    fee: due,
    refund,
  } = settle({ paid: money(paid, 'USD'), term, purchasedAt }, { fee }, now);
  return { used: used.minorUnits, fee: due.minorUnits, refund: refund.minorUnits };
}

describe('settle', () => {
  it.each([
    { when: 'at once: the first day is used', now: later(0), used: 100 },
    {
      when: 'in the last millisecond of the first day',
      now: later(MILLISECONDS_PER_DAY - 1),
      used: 100,
    },
    { when: 'when the second day begins', now: later(MILLISECONDS_PER_DAY), used: 200 },
    { when: 'on the third day', now: later(2.5 * MILLISECONDS_PER_DAY), used: 300 },
    { when: 'on the last day', now: later(364.5 * MILLISECONDS_PER_DAY), used: 36_500 },
    { when: 'long after the term', now: later(4_000 * MILLISECONDS_PER_DAY), used: 36_500 },
  ])('R19: takes off the days used, $when', ({ now, used }) => {
    expect(settled(36_500, now, { kind: 'none' })).toEqual({ used, fee: 0, refund: 36_500 - used });
  });

  it('R19: counts 366 days over a leap day', () => {
    const now = new Date('2027-06-01T00:00:00.001Z');
    const purchasedAt = new Date('2027-06-01T00:00:00.000Z');
    expect(settled(36_600, now, { kind: 'none' }, 'P1Y', purchasedAt).used).toBe(100);
  });

  it('R15: takes 12 % of what remains, and nothing when the policy says none', () => {
    const now = later(9.5 * MILLISECONDS_PER_DAY);
    expect(settled(36_500, now)).toEqual({ used: 1_000, fee: 4_260, refund: 31_240 });
    expect(settled(36_500, now, { kind: 'none' }).fee).toBe(0);
  });

  it('R15: caps a percentage, and never takes a fixed fee beyond what remains', () => {
    const capped: TerminationFee = { kind: 'percent', percent: 12, cap: money(1_000, 'USD') };
    expect(settled(36_500, later(0), capped).fee).toBe(1_000);
    const fixed: TerminationFee = { kind: 'fixed', amount: money(5_000, 'USD') };
    expect(settled(36_500, later(0), fixed)).toMatchObject({ fee: 5_000, refund: 31_400 });
    expect(settled(36_500, later(360 * MILLISECONDS_PER_DAY), fixed)).toMatchObject({
      fee: 400,
      refund: 0,
    });
  });

  it('R19: paid is always used plus fee plus refund, and none of them is below zero', () => {
    const fees = fc.oneof(
      fc.constant<TerminationFee>({ kind: 'none' }),
      fc.integer({ min: 0, max: 10_000 }).map((points) => percent(points / 100)),
      fc.nat(1e9).map((units): TerminationFee => ({ kind: 'fixed', amount: money(units, 'USD') })),
      fc
        .nat(1e6)
        .map(
          (units): TerminationFee => ({ kind: 'percent', percent: 12, cap: money(units, 'USD') }),
        ),
    );
    fc.assert(
      fc.property(
        fc.nat(1e12),
        fees,
        fc.constantFrom<TermDuration>('P1Y', 'P3Y'),
        fc.nat(1_200 * MILLISECONDS_PER_DAY),
        (paid, fee, term, elapsed) => {
          const parts = settled(paid, later(elapsed), fee, term);
          expect(parts.used + parts.fee + parts.refund).toBe(paid);
          expect(Math.min(parts.used, parts.fee, parts.refund)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('R19: a later cancellation never pays back more than an earlier one', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(400), fc.nat(400), (paid, first, second) => {
        const [early, late] = [Math.min(first, second), Math.max(first, second)];
        const refundAfter = (days: number) =>
          settled(paid, later(days * MILLISECONDS_PER_DAY)).refund;
        expect(refundAfter(late)).toBeLessThanOrEqual(refundAfter(early));
      }),
    );
  });
});

describe('policySentence', () => {
  const inWords = (policy: CancellationPolicy, language: SentenceLanguage = 'en') =>
    sentenceIn(policySentence(policy), language);

  it.each<[TerminationFee, string]>([
    [{ kind: 'none' }, 'No early-termination fee.'],
    [percent(12), 'Early-termination fee: 12 % of the remaining commitment.'],
    [
      { kind: 'percent', percent: 12, cap: money(5_000_000, 'USD') },
      'Early-termination fee: 12 % of the remaining commitment, at most USD 50000.',
    ],
    [
      { kind: 'fixed', amount: money(2_550, 'USD') },
      'Early-termination fee: USD 25.5, at most the remaining commitment.',
    ],
  ])('R15: says the fee in words', (fee, words) => {
    expect(inWords({ windowDays: 60, fee })).toBe(words);
  });

  it('R15: says what else the policy has', () => {
    const yearlyRefunds = money(5_000_000, 'USD');
    const policy = { windowDays: 60, fee: percent(12), freeDays: 5, yearlyRefunds };
    expect(inWords(policy)).toBe(
      'Early-termination fee: 12 % of the remaining commitment. None in the first 5 days. Refunds to a customer in any 12 months are at most USD 50000.',
    );
    expect(inWords({ ...policy, fee: { kind: 'none' }, proration: 'none' })).toBe(
      'No early-termination fee. Nothing of what was paid goes back. Refunds to a customer in any 12 months are at most USD 50000.',
    );
    expect(inWords({ ...policy, proration: 'full' }, 'ko')).toBe(
      '조기 해지 수수료: 남은 약정 금액의 12%. 처음 5일 동안은 없습니다. 결제한 금액 전체가 남은 것으로 계산됩니다. 한 고객에게 12개월 동안 환불할 수 있는 금액은 최대 USD 50000입니다.',
    );
  });
});

describe('settle, of a term that begins after its purchase', () => {
  const startsAt = later(10 * MILLISECONDS_PER_DAY);
  const usedAt = (now: Date) =>
    settle(
      { paid: money(36_500, 'USD'), term: 'P1Y', purchasedAt: PURCHASED, startsAt },
      { fee: { kind: 'none' } },
      now,
    ).used.minorUnits;

  it.each([
    { when: 'at the purchase', now: PURCHASED, used: 0 },
    { when: 'a millisecond before it begins', now: new Date(startsAt.getTime() - 1), used: 0 },
    { when: 'at the instant that it begins', now: startsAt, used: 100 },
    {
      when: 'on its second day',
      now: new Date(startsAt.getTime() + MILLISECONDS_PER_DAY),
      used: 200,
    },
  ])('R19, R21: takes off no day of the term before: $when', ({ now, used }) => {
    expect(usedAt(now)).toBe(used);
  });

  it('R19: takes off the first day, also by a clock that is behind that of the purchase', () => {
    expect(settled(36_500, later(-1), { kind: 'none' }).used).toBe(100);
    expect(settled(36_500, later(-2 * MILLISECONDS_PER_DAY), { kind: 'none' }).used).toBe(100);
  });
});

describe('endOfTerm', () => {
  it.each([
    ['2026-03-01T12:00:00.000Z', 'P1Y', '2027-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.000Z', 'P3Y', '2029-03-01T12:00:00.000Z'],
    ['2028-02-29T23:59:59.999Z', 'P1Y', '2029-02-28T23:59:59.999Z'],
    ['2028-02-29T00:00:00.000Z', 'P3Y', '2031-02-28T00:00:00.000Z'],
    ['2027-12-31T23:59:59.999Z', 'P1Y', '2028-12-31T23:59:59.999Z'],
  ] as const)('R1: from %s for %s to %s', (start, term, end) => {
    expect(endOfTerm(new Date(start), term).toISOString()).toBe(end);
  });
});
