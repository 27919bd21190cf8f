import * as z from 'zod/mini';
import { moneySchema } from '#shared/platform/dynamodb/schemas.ts';
import { PRORATIONS } from './cancellation-policy.ts';

/** The facts of a sale that an order line keeps from the catalog. */

const feeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('percent'), percent: z.number(), cap: z.optional(moneySchema) }),
  z.object({ kind: z.literal('fixed'), amount: moneySchema }),
]);

export const cancellationPolicySchema = z.object({
  windowDays: z.int(),
  fee: feeSchema,
  freeDays: z.optional(z.int()),
  proration: z.optional(z.enum(PRORATIONS)),
  yearlyRefunds: z.optional(moneySchema),
});

export const includedSchema = z.object({
  productId: z.string(),
  skuId: z.string(),
  title: z.string(),
});

export const coreLicencesSchema = z.object({
  edition: z.enum(['standard', 'datacenter']),
  cores: z.int(),
});
