import { type Money, money, plus } from '#shared/platform/money.ts';
import type { BilledLine } from '../billed-line.ts';
import { formatInvoiceId, type Invoice } from '../invoice.ts';
import type { ChargeType } from '../ledger.ts';

/** The spellings of a name, the best first: a page shows the first one that its font can print. */
export type Spellings = readonly string[];

export interface StatementLine {
  /** The day of the charge in UTC: `2026-11-01`. */
  readonly date: string;
  readonly customer: Spellings;
  readonly product: Spellings;
  readonly quantity: number;
  readonly charge: string;
  readonly amount: Money;
}

/** An invoice as a document for people. */
export interface Statement {
  readonly invoiceId: string;
  readonly partner: Spellings;
  /** The first and the last day of the month, in UTC. */
  readonly period: readonly [string, string];
  /** The first instant after the month. */
  readonly invoiceDate: Date;
  readonly lines: readonly StatementLine[];
  readonly total: Money;
}

const CHARGES: Readonly<Record<ChargeType, string>> = {
  purchase: 'Purchase',
  refund: 'Refund',
  termination_fee: 'Termination fee',
};

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** A name that is gone gives way to the next one; the last is an id, which is always there. */
const spellings = (names: readonly (string | undefined)[], id: string): Spellings =>
  [...names, id].filter((name): name is string => name !== undefined && name !== '');

const lineOf = ({ entry, customer, line, skuName }: BilledLine): StatementLine => ({
  date: dayOf(entry.at),
  customer: spellings([customer?.companyName, customer?.domain], entry.customerId),
  product: spellings([skuName, line?.friendlyName], line?.offer.skuId ?? entry.orderId),
  quantity: line?.quantity ?? 1,
  charge: CHARGES[entry.chargeType],
  amount: entry.amount,
});

/** The statement of an invoice. Lines that do not add up to the invoice are a defect, and are never printed (R19). */
export function statementOf(
  { month, total, endsAt }: Invoice,
  billed: readonly BilledLine[],
  partner: { readonly id: string; readonly name?: string | undefined },
): Statement {
  const sum = billed.reduce((all, { entry }) => plus(all, entry.amount), money(0, total.currency));
  const invoiceId = formatInvoiceId(month, total.currency);
  if (sum.minorUnits !== total.minorUnits) {
    throw new Error(`The lines of invoice ${invoiceId} do not add up to it.`);
  }
  return {
    invoiceId,
    partner: spellings([partner.name], partner.id),
    period: [`${month}-01`, dayOf(new Date(endsAt.getTime() - 1))],
    invoiceDate: endsAt,
    lines: billed.map(lineOf),
    total,
  };
}
