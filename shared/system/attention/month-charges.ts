import type { LedgerReader } from '#shared/billing/ledger-reader.ts';
import { type Money, money, plus } from '#shared/platform/money.ts';

/** A month of more entries is added up this far, and says so. */
const ENTRIES_OF_A_PAGE = 500;
const MOST_PAGES = 4;

/** Charges less refunds of a month, in one currency. */
export interface MonthCharge {
  readonly amount: Money;
  readonly hasMore: boolean;
}

async function chargeIn(
  ledger: LedgerReader,
  account: Parameters<LedgerReader['list']>[0],
): Promise<MonthCharge> {
  let amount = money(0, account.currency);
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { items, next } = await ledger.list(account, { size: ENTRIES_OF_A_PAGE, after });
    amount = items.map(({ entry }) => entry.amount).reduce(plus, amount);
    after = next;
    if (next === undefined) {
      break;
    }
  }
  return { amount, hasMore: after !== undefined };
}

/** Adds up what a partner is charged for the month so far. */
export async function monthCharges(
  { ledgerReader }: { readonly ledgerReader: LedgerReader },
  partnerId: string,
  now: Date,
): Promise<readonly MonthCharge[]> {
  const month = now.toISOString().slice(0, 7);
  const currencies = await ledgerReader.currencies(partnerId, month);
  return Promise.all(
    currencies.map((currency) => chargeIn(ledgerReader, { partnerId, month, currency })),
  );
}
