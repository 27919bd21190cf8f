import * as z from 'zod';
import { query } from '#shared/platform/http/endpoint.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { type Continuation, list, pageQuery } from '#shared/platform/http/paging.ts';
import { availabilityResponse, productResponse, skuResponse } from './catalog-response.ts';
import type { MarketView } from './market-query.ts';
import {
  availabilitiesFor,
  type Dependencies,
  findAvailability,
  findProduct,
  findSku,
  listProducts,
  listSkus,
} from './read-catalog.ts';

const targetSegment = z.string().optional();

/** The query of a list's own address: where it is read, and what it is filtered by. */
function withFilters(place: string, filters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(place);
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined) {
      query.set(name, value);
    }
  }
  return query.size > 0 ? `?${query}` : '';
}

const inputsOf = ({ country }: MarketView) => {
  const product = z.object({ country, productId: z.string() });
  const sku = product.extend({ skuId: z.string() });
  return { product, sku, availability: sku.extend({ availabilityId: z.string() }) };
};

/** The lists of the catalog, for one way of choosing the market. */
export function catalogLists(dependencies: Dependencies, view: MarketView, tokens: Continuation) {
  const { country, marketOf, placeOf } = view;
  const inputs = inputsOf(view);
  return {
    products: list(tokens, {
      input: z.object({ ...pageQuery, country, targetView: z.string().optional(), targetSegment }),
      operation: (input, page, context) =>
        listProducts(dependencies)({ ...input, market: marketOf(input.country, context) }, page),
      self: (input, context) => {
        const { root, query: place } = placeOf(input.country, context);
        const { targetView, targetSegment: segment } = input;
        return `${root}${withFilters(place, { targetView, targetSegment: segment })}`;
      },
      show: (product, context, input) => productResponse(product, placeOf(input.country, context)),
    }),

    skus: list(tokens, {
      input: inputs.product.extend({ ...pageQuery, targetSegment }),
      operation: (input, page, context) =>
        listSkus(dependencies)({ ...input, market: marketOf(input.country, context) }, page),
      self: (input, context) => {
        const { root, query: place } = placeOf(input.country, context);
        const filters = withFilters(place, { targetSegment: input.targetSegment });
        return `${root}/${input.productId}/skus${filters}`;
      },
      show: (sku, context, input) => skuResponse(sku, placeOf(input.country, context)),
    }),

    availabilities: query({
      input: inputs.sku.extend({ targetSegment }),
      operation: (input, context) =>
        findSku(dependencies)({ ...input, market: marketOf(input.country, context) }),
      reply: (sku, input, context) => {
        const place = placeOf(input.country, context);
        const items = availabilitiesFor(sku, input.targetSegment).map((each) =>
          availabilityResponse(sku, each, place),
        );
        const filters = withFilters(place.query, { targetSegment: input.targetSegment });
        const self = `${place.root}/${sku.productId}/skus/${sku.id}/availabilities${filters}`;
        return { statusCode: 200, body: collection(items, self) };
      },
    }),
  };
}

/** The single reads of the catalog, for one way of choosing the market. */
export function catalogItems(dependencies: Dependencies, view: MarketView) {
  const { marketOf, placeOf } = view;
  const inputs = inputsOf(view);
  return {
    product: query({
      input: inputs.product,
      operation: (input, context) =>
        findProduct(dependencies)({ ...input, market: marketOf(input.country, context) }),
      reply: (product, input, context) => ({
        statusCode: 200,
        body: productResponse(product, placeOf(input.country, context)),
      }),
    }),

    sku: query({
      input: inputs.sku,
      operation: (input, context) =>
        findSku(dependencies)({ ...input, market: marketOf(input.country, context) }),
      reply: (sku, input, context) => ({
        statusCode: 200,
        body: skuResponse(sku, placeOf(input.country, context)),
      }),
    }),

    availability: query({
      input: inputs.availability,
      operation: (input, context) =>
        findAvailability(dependencies)({ ...input, market: marketOf(input.country, context) }),
      reply: ({ sku, availability }, input, context) => ({
        statusCode: 200,
        body: availabilityResponse(sku, availability, placeOf(input.country, context)),
      }),
    }),
  };
}
