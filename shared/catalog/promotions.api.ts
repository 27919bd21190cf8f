import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineQuery } from '#shared/platform/http/route.ts';

const promotion = z.object({ id: z.string(), name: z.string() }).meta({ id: 'ProductPromotion' });

export const listPromotionsRoute = defineQuery('GET /v1/productpromotions', {
  id: 'listPromotions',
  summary: 'List the promotions of a market: there are none',
  access: READERS,
  input: z.object({}),
  responses: {
    200: { description: 'None.', body: collectionOf('ProductPromotionCollection', promotion) },
  },
  handle: () => async () => [],
  respond: (items) => ({ statusCode: 200, body: collection(items, '/productpromotions') }),
});

/** Terms and cycles are those of any purchase: no promotion depends on them. */
const facts = {
  quantity: z.int().optional(),
  termDuration: z.string().max(20).optional(),
  billingCycle: z.string().max(20).optional(),
};
const item = z.object({
  id: z.coerce
    .number(rule('RULE_NUMBER'))
    .int()
    .min(0)
    .optional()
    .meta({ description: 'The index of the item if it is not said.' }),
  catalogItemId: z.string().min(1).max(200),
  ...facts,
  promotionId: z.string().max(200).optional(),
});
const eligibility = z
  .object({
    id: z.int(),
    catalogItemId: z.string(),
    ...facts,
    eligibilities: z.array(
      z.object({
        promotionId: z.string(),
        isEligible: z.literal(false),
        errors: z.array(z.object({ type: z.literal('InvalidPromotion'), description: z.string() })),
      }),
    ),
    attributes: z.object({ objectType: z.literal('PromotionEligibilities') }),
  })
  .meta({ id: 'PromotionEligibilities' });
type Eligibility = z.output<typeof eligibility>;

/** An item's result: the promotion that it asks for is none, and without one there is nothing to choose from. */
const eligibilityOf = (
  { promotionId, id, ...rest }: z.output<typeof item>,
  index: number,
): Eligibility => ({
  ...rest,
  id: id ?? index,
  eligibilities:
    promotionId === undefined
      ? []
      : [
          {
            ...{ promotionId, isEligible: false },
            errors: [{ type: 'InvalidPromotion', description: 'There is no such promotion.' }],
          },
        ],
  attributes: { objectType: 'PromotionEligibilities' },
});

export const checkPromotionsRoute = defineQuery(
  'POST /v1/customers/{customerTenantId}/promotionEligibilities',
  {
    id: 'checkPromotions',
    summary: 'Check the promotions of a purchase: no item has one',
    access: READERS,
    takesBody: true,
    example: {
      items: [
        {
          ...{ catalogItemId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 1 },
          ...{ termDuration: 'P1Y', billingCycle: 'one_time' },
        },
      ],
    },
    input: z.object({ items: z.array(item).min(1).max(200) }),
    responses: {
      200: {
        description: 'One for each item.',
        body: collectionOf('PromotionEligibilityCollection', eligibility),
      },
    },
    handle:
      () =>
      async ({ items }) =>
        items.map(eligibilityOf),
    respond: (items, _, { customer }) => ({
      statusCode: 200,
      body: collection(items, `/customers/${customer.id}/promotionEligibilities`),
    }),
  },
);

export const promotionRoutes = [listPromotionsRoute, checkPromotionsRoute] as const;
