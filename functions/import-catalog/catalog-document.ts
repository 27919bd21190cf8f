import * as z from 'zod';
import { TARGET_VIEWS } from '#shared/domain/catalog.ts';

/** A country: ISO 3166-1 alpha-2, upper case. */
const country = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, ISO 3166-1');
/** Part of a key and of a catalogItemId, so without the characters that part them. */
const id = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . -');
const text = z.string().trim().min(1).max(400);
/** A decimal in the catalog's currency. */
const amount = z.number().nonnegative();

const fee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('percent'),
    percent: z.number().min(0).max(100),
    cap: amount.optional(),
  }),
  z.object({ kind: z.literal('fixed'), amount }),
]);

/** R14, R15: how purchases of a family are cancelled. */
const policy = z.object({ windowDays: z.number().int().min(0).max(366), fee });

const availability = z.object({
  id,
  segment: z.string().default('commercial'),
  terms: z
    .array(z.object({ duration: z.enum(['P1Y', 'P3Y']), description: text, price: amount }))
    .min(1),
});

const sku = z
  .object({
    id,
    title: text,
    description: text,
    minimumQuantity: z.number().int().min(1),
    maximumQuantity: z.number().int().min(1).max(999_999_999),
    availabilities: z.array(availability).min(1),
  })
  .refine((bounds) => bounds.minimumQuantity <= bounds.maximumQuantity, {
    path: ['maximumQuantity'],
    message: 'must not be less than minimumQuantity',
  });

const product = z.object({
  id,
  title: text,
  description: text,
  publisherName: text.default('Microsoft'),
  family: z.string(),
  targetViews: z.array(z.enum(TARGET_VIEWS)).min(1),
  skus: z.array(sku).min(1),
});

const family = z.object({
  entitlementType: z.enum(['software', 'reservedinstance']),
  /** Name of one of the document's policies. */
  policy: z.string(),
  /** R2: where the family is not sold. */
  excludedMarkets: z.array(country).default([]),
});

/** The catalog as the operator keeps it: one document, imported whole. */
export const catalogDocument = z
  .object({
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
    markets: z.array(country).min(1),
    /** R3: where the prices include tax. */
    taxIncludedMarkets: z.array(country).default([]),
    policies: z.record(z.string(), policy),
    families: z.record(z.string(), family),
    products: z.array(product).min(1),
  })
  .superRefine((document, check) => {
    const wrong = (path: PropertyKey[], message: string) =>
      check.addIssue({ code: 'custom', path, message });
    for (const [name, { policy: policyName }] of Object.entries(document.families)) {
      if (!Object.hasOwn(document.policies, policyName)) {
        wrong(['families', name, 'policy'], `there is no policy "${policyName}"`);
      }
    }
    const productIds = document.products.map((each) => each.id);
    document.products.forEach((each, index) => {
      if (!Object.hasOwn(document.families, each.family)) {
        wrong(['products', index, 'family'], `there is no family "${each.family}"`);
      }
      if (productIds.indexOf(each.id) !== index) {
        wrong(['products', index, 'id'], 'is used twice');
      }
      const skuIds = each.skus.map(({ id: skuId }) => skuId);
      skuIds.forEach((skuId, place) => {
        if (skuIds.indexOf(skuId) !== place) {
          wrong(['products', index, 'skus', place, 'id'], 'is used twice in this product');
        }
      });
    });
  });

export type CatalogDocument = z.output<typeof catalogDocument>;
