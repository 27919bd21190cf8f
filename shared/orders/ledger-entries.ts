import type { ChargeType, LedgerEntry } from '#shared/billing/ledger.ts';
import { type Money, minus, negated } from '#shared/platform/money.ts';
import type { LineIn, Order, OrderLine } from './order.ts';

const entry = (
  order: Order,
  line: OrderLine,
  chargeType: ChargeType,
  amount: Money,
  at: Date,
): LedgerEntry => ({
  // One purchase, one refund and one fee for each line: a write that is repeated meets itself.
  id: `${order.id}:${line.lineItemNumber}:${chargeType}`,
  partnerId: order.partnerId,
  customerId: order.customerId,
  orderId: order.id,
  lineItemNumber: line.lineItemNumber,
  chargeType,
  amount,
  at,
});

export const purchaseEntries = (order: Order): readonly LedgerEntry[] =>
  order.lines.map((line) => ({
    ...entry(order, line, 'purchase', line.paid, order.createdAt),
    alternateId: order.alternateId,
  }));

/** R19: what is not used goes back whole, and the fee is charged as a line of its own. */
export function settlementEntries(
  order: Order,
  line: LineIn<'cancelling' | 'cancelled'>,
  now: Date,
): readonly LedgerEntry[] {
  const { paid, used, fee } = line.settlement;
  return [
    entry(order, line, 'refund', negated(minus(paid, used)), now),
    entry(order, line, 'termination_fee', fee, now),
  ].filter(({ amount }) => amount.minorUnits !== 0);
}
