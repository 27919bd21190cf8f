import * as z from 'zod';
import type { CancellationPolicy } from '#shared/domain/cancellation-policy.ts';
import { ANY_CURRENCY } from '#shared/domain/market.ts';
import { fromDecimal } from '#shared/domain/money.ts';
import { amountsByCurrency } from './document-values.ts';

const fee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('percent'),
    percent: z.number().min(0).max(100).meta({ description: 'Of the commitment that remains.' }),
    cap: amountsByCurrency.optional(),
  }),
  z.strictObject({ kind: z.literal('fixed'), amount: amountsByCurrency }),
]);

/** R14, R15: how purchases of a family are cancelled. */
export const policyDocument = z.strictObject({
  windowDays: z.number().int().min(0).max(366).meta({
    description: 'The purchase plus this many times 24 hours is the last instant inside.',
  }),
  fee,
});
export type PolicyDocument = z.output<typeof policyDocument>;

/** The amounts that a policy names, with the field of each; a policy without any is the same in every currency. */
export function amountsOf({ fee: { ...rest } }: PolicyDocument) {
  const amounts =
    rest.kind === 'percent' ? rest.cap : rest.kind === 'fixed' ? rest.amount : undefined;
  const field = rest.kind === 'percent' ? 'cap' : 'amount';
  return amounts ? [{ path: ['fee', field], amounts }] : [];
}

function policyIn({ windowDays, fee: rule }: PolicyDocument, code: string): CancellationPolicy {
  const amount = (amounts: Readonly<Record<string, number>>) =>
    fromDecimal(amounts[code] ?? 0, code);
  switch (rule.kind) {
    case 'none':
      return { windowDays, fee: rule };
    case 'fixed':
      return { windowDays, fee: { kind: 'fixed', amount: amount(rule.amount) } };
    case 'percent': {
      const cap = rule.cap && amount(rule.cap);
      return { windowDays, fee: { kind: 'percent', percent: rule.percent, cap } };
    }
  }
}

/** A policy by the currencies that it has amounts in, or by `ANY_CURRENCY` where it has none. */
export function policyByCurrency(policy: PolicyDocument): Record<string, CancellationPolicy> {
  const [first] = amountsOf(policy);
  const codes = first ? Object.keys(first.amounts) : [ANY_CURRENCY];
  return Object.fromEntries(codes.map((code) => [code, policyIn(policy, code)]));
}
