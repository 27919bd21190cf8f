import * as z from 'zod';
import {
  type CancellationPolicy,
  PRORATIONS,
  type TerminationFee,
} from '#shared/catalog/cancellation-policy.ts';
import { currency, decimal } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { type Money, toDecimal } from '#shared/platform/money.ts';

const amount = z.object({ amount: decimal, currencyCode: currency });

/** A policy as data: a portal words it in the language of its reader. */
export const policy = z
  .object({
    windowDays: z.int(),
    fee: z
      .object({
        kind: z.enum(['none', 'percent', 'fixed']),
        percent: z
          .number()
          .optional()
          .meta({ description: 'Of the remaining commitment.', examples: [12] }),
        most: amount.optional().meta({ description: 'The cap of a percentage.' }),
        amount: amount.optional().meta({ description: 'Of a fixed fee.' }),
      })
      .meta({ id: 'TerminationFee' }),
    freeDays: z.int().meta({ description: 'Days after the purchase without a fee.' }),
    proration: z.enum(PRORATIONS),
    yearlyRefunds: amount
      .optional()
      .meta({ description: 'The cap of all refunds to a customer in any 12 months.' }),
  })
  .meta({ id: 'CancellationPolicy' });
export type PolicyResponse = Shown<typeof policy>;

const money = (value: Money) => ({ amount: toDecimal(value), currencyCode: value.currency });

function feeResponse(fee: TerminationFee): PolicyResponse['fee'] {
  switch (fee.kind) {
    case 'none':
      return { kind: 'none' };
    case 'percent':
      return {
        ...{ kind: 'percent', percent: fee.percent },
        ...(fee.cap && { most: money(fee.cap) }),
      };
    case 'fixed':
      return { kind: 'fixed', amount: money(fee.amount) };
  }
}

export const policyResponse = ({
  windowDays,
  fee,
  freeDays = 0,
  proration = 'day',
  yearlyRefunds,
}: CancellationPolicy): PolicyResponse => ({
  windowDays,
  fee: feeResponse(fee),
  freeDays,
  proration,
  ...(yearlyRefunds && { yearlyRefunds: money(yearlyRefunds) }),
});
