import { type Money, toDecimal } from '#shared/platform/money.ts';

/** The share of the price that is refunded: the remaining term by day, all of it, or none. */
export const PRORATIONS = ['day', 'full', 'none'] as const;
export type Proration = (typeof PRORATIONS)[number];

/**
 * The terms of a cancellation. A policy is catalog data, and an order line keeps the policy it was bought under:
 * a later catalog does not change it (R14, R15).
 */
export interface CancellationPolicy {
  /** The purchase plus this many times 24 hours is the last instant inside the window. */
  readonly windowDays: number;
  readonly fee: TerminationFee;
  /** The purchase plus this many times 24 hours is the last instant without a fee. None by default. */
  readonly freeDays?: number | undefined;
  /** By day by default (R19). */
  readonly proration?: Proration | undefined;
  /**
   * The cap on all refunds under such policies to one customer in any 12 months. Microsoft's cap for Azure
   * reservations is USD 50,000 ("Self-service exchanges and refunds for Azure Reservations").
   */
  readonly yearlyRefunds?: Money | undefined;
}

/** The early-termination fee. A percentage applies to the remaining commitment, up to the cap, if any. */
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

/** The text of the policy, shown before a cancellation is confirmed. */
export function describePolicy(policy: CancellationPolicy): string {
  const { fee, freeDays = 0, proration = 'day', yearlyRefunds } = policy;
  const free = freeDays > 0 && fee.kind !== 'none' ? ` None in the first ${freeDays} days.` : '';
  const most = yearlyRefunds
    ? ` Refunds to a customer in any 12 months are at most ${inWords(yearlyRefunds)}.`
    : '';
  return `${feeInWords(fee)}${free}${PRORATION_IN_WORDS[proration]}${most}`;
}
