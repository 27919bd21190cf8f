import { type Money, toDecimal } from '#shared/platform/money.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';

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

function feeSentence(fee: TerminationFee): Sentence {
  switch (fee.kind) {
    case 'none':
      return because('FEE_NONE');
    case 'percent':
      return fee.cap
        ? because('FEE_PERCENT_CAPPED', { percent: fee.percent, most: inWords(fee.cap) })
        : because('FEE_PERCENT', { percent: fee.percent });
    case 'fixed':
      return because('FEE_FIXED', { amount: inWords(fee.amount) });
  }
}

const PRORATION_SENTENCES = {
  day: [],
  full: [because('PRORATION_FULL')],
  none: [because('PRORATION_NONE')],
} as const satisfies Record<Proration, readonly Sentence[]>;

/** The text of the policy, shown before a cancellation is confirmed. */
export function policySentence(policy: CancellationPolicy): Sentence {
  const { fee, freeDays = 0, proration = 'day', yearlyRefunds } = policy;
  const rules = [
    feeSentence(fee),
    ...(freeDays > 0 && fee.kind !== 'none' ? [because('FEE_FREE_DAYS', { days: freeDays })] : []),
    ...PRORATION_SENTENCES[proration],
    ...(yearlyRefunds ? [because('YEARLY_REFUNDS', { most: inWords(yearlyRefunds) })] : []),
  ];
  return because('CANCELLATION_POLICY', { rules });
}
