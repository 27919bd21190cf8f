import { previewLine, windowEndsAt } from '#shared/orders/cancellation/cancellation.ts';
import type { Settlement } from '#shared/orders/cancellation/refund.ts';
import {
  type CountedRefund,
  leftFor,
  refundCapBlocker,
} from '#shared/orders/cancellation/refund-cap.ts';
import type { Order, OrderLine } from '#shared/orders/order.ts';
import { stateAt } from '#shared/orders/subscriptions/term.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { type Money, minus, money, plus, split, toDecimal } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Proposal, RefundRequest } from './refund-request.ts';
import type { Party } from './request-changes.ts';

type Subject = Pick<RefundRequest, 'lineItemNumber'>;

/** The lines that a refund request is about, neither cancelled nor over; refuses when there are none. */
export function refundableLines(
  order: Order,
  { lineItemNumber }: Subject,
  now: Date,
): readonly OrderLine[] {
  const lines = order.lines.filter(
    (line) =>
      stateAt(line, now) !== 'cancelled' &&
      stateAt(line, now) !== 'expired' &&
      (lineItemNumber ?? line.lineItemNumber) === line.lineItemNumber,
  );
  if (lines.length === 0) {
    throw new DomainError(
      'ORDER_NOT_CANCELLABLE',
      because('NOTHING_TO_REFUND', { orderId: order.id }),
      { data: [lineItemNumber === undefined ? 'orderId' : 'subscriptionId'] },
    );
  }
  return lines;
}

const paidFor = (lines: readonly OrderLine[]): Money => lines.map(({ paid }) => paid).reduce(plus);

/** R17, R19: never more than was paid for what is not cancelled. */
export function requireAtMostPaid(
  amount: Money,
  lines: readonly OrderLine[],
  field: 'requestedAmount' | 'approvedAmount',
): void {
  const paid = paidFor(lines);
  if (amount.minorUnits > paid.minorUnits) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('AMOUNT_ABOVE_PAID', { field, paid: toDecimal(paid), currency: paid.currency }),
      { data: [`${field}.amount`] },
    );
  }
}

/** Order in which a refund is taken: what is due anyway, then the fee, then the days that were used. */
const SOURCES = ['refund', 'fee', 'used'] as const;

/**
 * Shares an amount among the lines, so that each still adds up (`paid = used + fee + refund`). What is due
 * by R19 comes first, then fees are waived, then used days are given back. What is withheld beyond the fee counts
 * as used: no fee is ever higher than its policy.
 */
function settlementsFor(
  due: readonly Settlement[],
  { minorUnits, currency }: Money,
): readonly Settlement[] {
  let left = minorUnits;
  const given = SOURCES.map((source) => {
    const weights = due.map((settlement) => settlement[source].minorUnits);
    const part = Math.min(
      left,
      weights.reduce((sum, each) => sum + each, 0),
    );
    left -= part;
    return split(money(part, currency), weights);
  });
  const none = money(0, currency);
  return due.map(({ paid, fee }, index) => {
    const refund = given.map((shares) => shares[index] ?? none).reduce(plus);
    const charged = minus(fee, given[SOURCES.indexOf('fee')]?.[index] ?? none);
    return { paid, fee: charged, refund, used: minus(minus(paid, charged), refund) };
  });
}

/** Why an approval is not one that a partner could have had by cancelling, for the audit record. */
const EXCEPTIONS = ['window_passed', 'above_bound', 'above_yearly_refunds'] as const;
export type ApprovalException = (typeof EXCEPTIONS)[number];

/** Exceptions that need a second operator. */
const NEEDS_SECOND: readonly ApprovalException[] = ['above_bound', 'above_yearly_refunds'];

export const needsSecond = ({ exceptions }: Approval): boolean =>
  exceptions.some((exception) => NEEDS_SECOND.includes(exception));

export interface Approval {
  readonly amount: Money;
  /** By line. */
  readonly settlements: ReadonlyMap<number, Settlement>;
  readonly exceptions: readonly ApprovalException[];
}

/** Reports that a refund cap would be exceeded (R15). */
function isAboveYearly(
  lines: readonly OrderLine[],
  settlements: readonly Settlement[],
  now: Date,
  capped: readonly CountedRefund[],
): boolean {
  const given = [...capped];
  return lines.some((line, index) => {
    const refund = settlements[index]?.refund;
    const left = leftFor(line, given, now);
    if (!refund || !left) {
      return false;
    }
    given.push({ at: now, amount: refund });
    return refundCapBlocker(line, refund, left) !== undefined;
  });
}

/**
 * Weighs the approval of an amount. One operator alone may give back what R19 would, also after the window; a waived
 * fee, used days, or more than a policy's 12 months hold is an exception that a second one must agree to.
 * `capped` are the customer's refunds that count against a refund cap.
 */
export function weighApproval(
  order: Order,
  refundRequest: RefundRequest,
  amount: Money,
  now: Date,
  capped: readonly CountedRefund[] = [],
): Approval {
  const lines = refundableLines(order, refundRequest, now);
  requireAtMostPaid(amount, lines, 'approvedAmount');
  const due = lines.map((line) => previewLine(order, line, now).settlement);
  const bound = due.map(({ refund }) => refund).reduce(plus);
  const settlements = settlementsFor(due, amount);
  const exceptions: Readonly<Record<ApprovalException, boolean>> = {
    window_passed: lines.some((line) => now > windowEndsAt(order, line)),
    above_bound: amount.minorUnits > bound.minorUnits,
    above_yearly_refunds: isAboveYearly(lines, settlements, now, capped),
  };
  return {
    amount,
    settlements: new Map(
      lines.flatMap(({ lineItemNumber }, index) => {
        const settlement = settlements[index];
        return settlement ? [[lineItemNumber, settlement] as const] : [];
      }),
    ),
    exceptions: EXCEPTIONS.filter((exception) => exceptions[exception]),
  };
}

export const isSameProposal = (
  earlier: Proposal | undefined,
  { amount, byId }: Proposal,
): boolean => earlier?.amount.minorUnits === amount.minorUnits && earlier.byId === byId;

/**
 * The proposal that an approval beyond what one may decide is at first, or nothing if it holds. The second operator is
 * told apart by issuer and subject: names can be changed, and given twice.
 */
export function proposalOf(
  refundRequest: RefundRequest,
  approval: Approval,
  party: Party,
  now: Date,
): Proposal | undefined {
  const { proposal } = refundRequest;
  const { amount } = approval;
  const isAgreed =
    proposal !== undefined &&
    proposal.amount.minorUnits === amount.minorUnits &&
    proposal.byId !== undefined &&
    proposal.byId !== party.id;
  return needsSecond(approval) && !isAgreed
    ? { amount, by: party.name, byId: party.id, at: now }
    : undefined;
}
