import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CancellationPolicy, TerminationFee } from '#shared/catalog/cancellation-policy.ts';
import { settle } from '#shared/orders/cancellation/refund.ts';
import { fromDecimal, type Money } from '#shared/platform/money.ts';

const page = readFileSync(new URL('../../../docs/refunds.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| [A-Z]{3} /.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const moneyIn = (text: string, currency: string): Money => fromDecimal(Number(text), currency);

function feeIn(text: string, currency: string): TerminationFee {
  const [, share] = /^([\d.]+) %/.exec(text) ?? [];
  const [, fixed] = /^fixed ([\d.]+)/.exec(text) ?? [];
  const [, cap] = /at most ([\d.]+)/.exec(text) ?? [];
  if (share) {
    return {
      ...{ kind: 'percent', percent: Number(share) },
      cap: cap ? moneyIn(cap, currency) : undefined,
    };
  }
  return fixed ? { kind: 'fixed', amount: moneyIn(fixed, currency) } : { kind: 'none' };
}

/** The policy as the table writes it. */
function policyIn(text: string, currency: string): Omit<CancellationPolicy, 'windowDays'> {
  const [, free] = /(\d+) days free/.exec(text) ?? [];
  const proration = /, (full)$/.exec(text)?.[1] ?? /(none) back$/.exec(text)?.[1] ?? 'day';
  return {
    fee: feeIn(text, currency),
    proration: proration as 'day' | 'full' | 'none',
    freeDays: free === undefined ? undefined : Number(free),
  };
}

describe('docs/refunds.md', () => {
  it('has its worked examples', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  it.each(rows)('R19: %s for %s, %s to %s, %s: used %s, fee %s, refund %s (%s)', (...cells) => {
    const [amount = '', term, bought = '', cancelled = '', policy = '', ...expected] = cells;
    const [currency = '', paid = ''] = amount.split(' ');
    const purchase = {
      paid: moneyIn(paid, currency),
      term: term === 'P3Y' ? ('P3Y' as const) : ('P1Y' as const),
      purchasedAt: new Date(bought),
    };
    const settled = settle(purchase, policyIn(policy, currency), new Date(cancelled));
    const shown = [settled.used, settled.fee, settled.refund];
    expect(shown).toEqual(expected.slice(0, 3).map((text) => moneyIn(text, currency)));
  });
});
