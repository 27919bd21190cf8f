import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Brand } from './brand.ts';

const text = z.optional(z.string());
const brandItem = rowSchema({
  ...{ partnerId: z.string(), name: text, logo: text, color: text },
  ...{ supportEmail: text, supportPhone: text, version: z.int() },
});

/** The brand of a row. A partner without a row has an empty brand. */
export const readBrand = (partnerId: string, item: unknown): Brand =>
  item === undefined ? { partnerId, version: 0 } : brandItem.parse(item);
