import { type Money, toDecimal } from './money.ts';

/**
 * How a purchase is cancelled. It is data of the catalog, and a line keeps the one it was bought under:
 * what was agreed does not change when the catalog does (R14, R15).
 */
export interface CancellationPolicy {
  /** The purchase plus this many times 24 hours is the last instant that is still inside. */
  readonly windowDays: number;
  readonly fee: TerminationFee;
}

/** What ending early costs. A percentage is of the commitment that remains, capped where a cap is given. */
export type TerminationFee =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly percent: number; readonly cap?: Money | undefined }
  | { readonly kind: 'fixed'; readonly amount: Money };

const inWords = (amount: Money): string => `${amount.currency} ${toDecimal(amount)}`;

/** The policy in a sentence, shown before a cancellation is confirmed. */
export function describeFee(fee: TerminationFee): string {
  switch (fee.kind) {
    case 'none':
      return 'No early-termination fee.';
    case 'percent':
      return `Early-termination fee: ${fee.percent} % of the remaining commitment${
        fee.cap ? `, at most ${inWords(fee.cap)}` : ''
      }.`;
    case 'fixed':
      return `Early-termination fee: ${inWords(fee.amount)}, at most the remaining commitment.`;
  }
}
