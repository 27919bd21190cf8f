import type { InvoiceLine } from '../../api/invoices.ts';
import type { Money } from '../../words/format.ts';

/** Sums amounts in hundredths: sums of fractions of a dollar would drift. */
export function totalsOf(lines: readonly InvoiceLine[]): readonly Money[] {
  const cents = new Map<string, number>();
  for (const { currency, totalForCustomer } of lines) {
    cents.set(currency, (cents.get(currency) ?? 0) + Math.round(totalForCustomer * 100));
  }
  return [...cents].map(([currency, amount]) => ({ currency, amount: amount / 100 }));
}
