import * as z from 'zod';
import { query } from '#shared/http/endpoint.ts';
import { collection } from '#shared/http/envelope.ts';
import { type Continuation, list, pageQuery } from '#shared/http/paging.ts';
import type { MarketView } from './market.ts';
import {
  type Dependencies,
  findAvailability,
  findProduct,
  findSku,
  listProducts,
  listSkus,
} from './read-catalog.ts';
import { availabilityWire, productWire, skuWire } from './wire.ts';

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
      input: z.object({ ...pageQuery, country, targetView: z.string().optional() }),
      operation: (input, page, context) => {
        const market = marketOf(input.country, context);
        return listProducts(dependencies)({ market, targetView: input.targetView }, page);
      },
      self: (input, context) => {
        const { root, query: place } = placeOf(input.country, context);
        const targetView = input.targetView && `${place ? '&' : '?'}targetView=${input.targetView}`;
        return `${root}${place}${targetView ?? ''}`;
      },
      show: (product, context, input) => productWire(product, placeOf(input.country, context)),
    }),

    skus: list(tokens, {
      input: inputs.product.extend(pageQuery),
      operation: (input, page, context) =>
        listSkus(dependencies)({ ...input, market: marketOf(input.country, context) }, page),
      self: (input, context) => {
        const { root, query: place } = placeOf(input.country, context);
        return `${root}/${input.productId}/skus${place}`;
      },
      show: (sku, context, input) => skuWire(sku, placeOf(input.country, context)),
    }),

    availabilities: query({
      input: inputs.sku,
      operation: (input, context) =>
        findSku(dependencies)({ ...input, market: marketOf(input.country, context) }),
      reply: (sku, input, context) => {
        const place = placeOf(input.country, context);
        const items = sku.availabilities.map((each) => availabilityWire(sku, each, place));
        const self = `${place.root}/${sku.productId}/skus/${sku.id}/availabilities${place.query}`;
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
        body: productWire(product, placeOf(input.country, context)),
      }),
    }),

    sku: query({
      input: inputs.sku,
      operation: (input, context) =>
        findSku(dependencies)({ ...input, market: marketOf(input.country, context) }),
      reply: (sku, input, context) => ({
        statusCode: 200,
        body: skuWire(sku, placeOf(input.country, context)),
      }),
    }),

    availability: query({
      input: inputs.availability,
      operation: (input, context) =>
        findAvailability(dependencies)({ ...input, market: marketOf(input.country, context) }),
      reply: ({ sku, availability }, input, context) => ({
        statusCode: 200,
        body: availabilityWire(sku, availability, placeOf(input.country, context)),
      }),
    }),
  };
}
