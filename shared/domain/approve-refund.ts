import { previewLine, windowEndsAt } from './cancellation.ts';
import { DomainError } from './errors.ts';
import { type Money, minus, money, plus, split, toDecimal } from './money.ts';
import type { Order, OrderLine } from './order.ts';
import type { Settlement } from './refund.ts';
import type { Party, Proposal, ServiceRequest } from './service-request.ts';

type Subject = Pick<ServiceRequest, 'lineItemNumber'>;

/** The lines that a report is about and that are not cancelled; refuses when there are none. */
export function refundableLines(order: Order, { lineItemNumber }: Subject): readonly OrderLine[] {
  const lines = order.lines.filter(
    (line) =>
      line.state !== 'cancelled' &&
      line.state !== 'expired' &&
      (lineItemNumber ?? line.lineItemNumber) === line.lineItemNumber,
  );
  if (lines.length === 0) {
    throw new DomainError(
      'ORDER_NOT_CANCELLABLE',
      `What was bought by order ${order.id} is cancelled already: there is nothing left to refund.`,
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
      `${field}.amount: must be at most ${toDecimal(paid)} ${paid.currency}, which was paid for what is not cancelled`,
      { data: [`${field}.amount`] },
    );
  }
}

/** What gives way first for a refund: what is due anyway, then the fee, then the days that were used. */
const SOURCES = ['refund', 'fee', 'used'] as const;

/**
 * How an amount is shared among the lines, so that each still adds up (`paid = used + fee + refund`). What is due
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
export type ApprovalException = 'window_passed' | 'above_bound';

export interface Approval {
  readonly amount: Money;
  /** By line. */
  readonly settlements: ReadonlyMap<number, Settlement>;
  readonly exceptions: readonly ApprovalException[];
}

/**
 * What approving an amount means now. One operator alone may give back all that is not used (paid less used: the
 * fee may be waived); more is an exception that a second one must agree to.
 */
export function weighApproval(
  order: Order,
  report: ServiceRequest,
  amount: Money,
  now: Date,
): Approval {
  const lines = refundableLines(order, report);
  requireAtMostPaid(amount, lines, 'approvedAmount');
  const due = lines.map((line) => previewLine(order, line, now).settlement);
  const bound = due.map(({ paid, used }) => minus(paid, used)).reduce(plus);
  const settlements = settlementsFor(due, amount);
  const isLate = lines.some((line) => now > windowEndsAt(order, line));
  return {
    amount,
    settlements: new Map(
      lines.flatMap(({ lineItemNumber }, index) => {
        const settlement = settlements[index];
        return settlement ? [[lineItemNumber, settlement] as const] : [];
      }),
    ),
    exceptions: [
      ...(isLate ? (['window_passed'] as const) : []),
      ...(amount.minorUnits > bound.minorUnits ? (['above_bound'] as const) : []),
    ],
  };
}

const isSamePerson = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const isSameProposal = (earlier: Proposal | undefined, { amount, by }: Proposal): boolean =>
  earlier?.amount.minorUnits === amount.minorUnits && isSamePerson(earlier.by, by);

/** The proposal that an approval above the bound is at first, or nothing if it holds. */
export function proposalOf(
  report: ServiceRequest,
  { amount, exceptions }: Approval,
  party: Party,
  now: Date,
): Proposal | undefined {
  const { proposal } = report;
  const isAgreed =
    proposal !== undefined &&
    proposal.amount.minorUnits === amount.minorUnits &&
    !isSamePerson(proposal.by, party.name);
  return exceptions.includes('above_bound') && !isAgreed
    ? { amount, by: party.name, at: now }
    : undefined;
}
