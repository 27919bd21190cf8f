import * as z from 'zod';
import { fromDecimal, type Money } from '#shared/platform/money.ts';
import { type CancellationPolicy, PRORATIONS } from '../cancellation-policy.ts';
import { ANY_CURRENCY } from '../market.ts';
import { amountsByCurrency } from './document-values.ts';

const fee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('percent'),
    percent: z
      .number()
      .min(0)
      .max(100)
      .meta({ description: 'Percent of the remaining commitment.' }),
    cap: amountsByCurrency.optional(),
  }),
  z.strictObject({ kind: z.literal('fixed'), amount: amountsByCurrency }),
]);

/** R14, R15: the cancellation policy of a family. */
export const policyDocument = z.strictObject({
  windowDays: z.number().int().min(0).max(366).meta({
    description:
      'The purchase plus this many times 24 hours is the last instant inside the window.',
  }),
  fee,
  freeDays: z.number().int().min(0).max(366).optional().meta({
    description: 'The purchase plus this many times 24 hours is the last instant without a fee.',
  }),
  proration: z.enum(PRORATIONS).optional().meta({
    description: 'The refunded share: the remaining term by day (default), all, or none.',
  }),
  yearlyRefunds: amountsByCurrency
    .optional()
    .meta({ description: 'The cap on all refunds to a customer in any 12 months.' }),
});
export type PolicyDocument = z.output<typeof policyDocument>;

type Amounts = z.output<typeof amountsByCurrency>;

/** The amounts of a policy, with the field of each. A policy without amounts is the same in every currency. */
export function amountsOf({ fee: rule, yearlyRefunds }: PolicyDocument) {
  const named: readonly { path: string[]; amounts: Amounts | undefined }[] = [
    { path: ['fee', 'cap'], amounts: rule.kind === 'percent' ? rule.cap : undefined },
    { path: ['fee', 'amount'], amounts: rule.kind === 'fixed' ? rule.amount : undefined },
    { path: ['yearlyRefunds'], amounts: yearlyRefunds },
  ];
  return named.flatMap(({ path, amounts }) => (amounts ? [{ path, amounts }] : []));
}

function feeIn(
  rule: PolicyDocument['fee'],
  amount: (amounts: Amounts) => Money,
): CancellationPolicy['fee'] {
  switch (rule.kind) {
    case 'none':
      return rule;
    case 'fixed':
      return { kind: 'fixed', amount: amount(rule.amount) };
    case 'percent':
      return { kind: 'percent', percent: rule.percent, cap: rule.cap && amount(rule.cap) };
  }
}

function policyIn(policy: PolicyDocument, code: string): CancellationPolicy {
  const { windowDays, freeDays, proration, yearlyRefunds, fee: rule } = policy;
  const amount = (amounts: Amounts) => fromDecimal(amounts[code] ?? 0, code);
  return {
    ...{ windowDays, freeDays, proration, fee: feeIn(rule, amount) },
    yearlyRefunds: yearlyRefunds && amount(yearlyRefunds),
  };
}

/** A policy by the currencies of its amounts, or by `ANY_CURRENCY` if it has none. */
export function policyByCurrency(policy: PolicyDocument): Record<string, CancellationPolicy> {
  const named = amountsOf(policy).flatMap(({ amounts }) => Object.keys(amounts));
  const codes = named.length > 0 ? named : [ANY_CURRENCY];
  return Object.fromEntries(codes.map((code) => [code, policyIn(policy, code)]));
}
