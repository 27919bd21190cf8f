import * as z from 'zod';
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

const item = z.object({
  id: z.union([z.string(), z.number().int()]).transform(String),
  catalogItemId: z.string().max(200).optional(),
  quantity: z.number().int().optional(),
});
const eligibility = z
  .object({
    id: z.string(),
    catalogItemId: z.string().optional(),
    quantity: z.int().optional(),
    eligibilities: z.array(z.object({ promotionId: z.string() })),
  })
  .meta({ id: 'PromotionEligibilities' });

export const checkPromotionsRoute = defineQuery(
  'POST /v1/customers/{customerTenantId}/promotionEligibilities',
  {
    id: 'checkPromotions',
    summary: 'Check the promotions of a purchase: no item has one',
    access: READERS,
    takesBody: true,
    example: { items: [{ id: 0, catalogItemId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 1 }] },
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
        items.map((each) => ({ ...each, eligibilities: [] })),
    respond: (items, _, { customer }) => ({
      statusCode: 200,
      body: collection(items, `/customers/${customer.id}/promotionEligibilities`),
    }),
  },
);

export const promotionRoutes = [listPromotionsRoute, checkPromotionsRoute] as const;
