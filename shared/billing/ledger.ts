import type { Money } from '#shared/platform/money.ts';

export type ChargeType = 'purchase' | 'refund' | 'termination_fee';

/** A line of the partner's account. It is written with its cause and never changed (R3). */
export interface LedgerEntry {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly orderId: string;
  /** The short number of the order, by which purchases are searched. Absent on entries from before it was kept. */
  readonly alternateId?: string | undefined;
  readonly lineItemNumber: number;
  readonly chargeType: ChargeType;
  /** Signed: what the partner owes is positive. All entries of a month add up to its invoice. */
  readonly amount: Money;
  readonly at: Date;
}
