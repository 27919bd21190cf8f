import { type Money, toDecimal } from '#shared/platform/money.ts';

/** How much of what was paid goes back: what is left of the term by day, all of it, or nothing. */
export const PRORATIONS = ['day', 'full', 'none'] as const;
export type Proration = (typeof PRORATIONS)[number];

/**
 * How a purchase is cancelled. It is data of the catalog, and a line keeps the one it was bought under:
 * what was agreed does not change when the catalog does (R14, R15).
 */
export interface CancellationPolicy {
  /** The purchase plus this many times 24 hours is the last instant that is still inside. */
  readonly windowDays: number;
  readonly fee: TerminationFee;
  /** The purchase plus this many times 24 hours is the last instant without a fee. None by default. */
  readonly freeDays?: number | undefined;
  /** By day by default (R19). */
  readonly proration?: Proration | undefined;
  /**
   * What all refunds under such policies to one customer in any 12 months may come to. Microsoft's for Azure
   * reservations is USD 50,000 ("Self-service exchanges and refunds for Azure Reservations").
   */
  readonly yearlyRefunds?: Money | undefined;
}

/** What ending early costs. A percentage is of the commitment that remains, capped where a cap is given. */
export type TerminationFee =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly percent: number; readonly cap?: Money | undefined }
  | { readonly kind: 'fixed'; readonly amount: Money };

const inWords = (amount: Money): string => `${amount.currency} ${toDecimal(amount)}`;

function feeInWords(fee: TerminationFee): string {
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

const PRORATION_IN_WORDS = {
  day: '',
  full: ' All that was paid counts as remaining.',
  none: ' Nothing of what was paid goes back.',
} as const satisfies Record<Proration, string>;

/** The policy in words, shown before a cancellation is confirmed. */
export function describePolicy(policy: CancellationPolicy): string {
  const { fee, freeDays = 0, proration = 'day', yearlyRefunds } = policy;
  const free = freeDays > 0 && fee.kind !== 'none' ? ` None in the first ${freeDays} days.` : '';
  const most = yearlyRefunds
    ? ` Refunds to a customer in any 12 months are at most ${inWords(yearlyRefunds)}.`
    : '';
  return `${feeInWords(fee)}${free}${PRORATION_IN_WORDS[proration]}${most}`;
}
