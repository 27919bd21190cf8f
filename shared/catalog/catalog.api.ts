import * as z from 'zod';
import { READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { defineList, defineQuery } from '#shared/platform/http/route.ts';
import { availabilityResponse, productResponse, skuResponse } from './catalog-response.ts';
import { availabilities, availability, product, products, sku, skus } from './catalog-schemas.ts';
import { checkInventoryRoutes } from './inventory.api.ts';
import { byCountry, byCustomer, inMarket, type MarketView, withFilters } from './market-query.ts';
import {
  availabilitiesFor,
  type Dependencies,
  findAvailability,
  findOffered,
  findProduct,
  findSku,
  listProducts,
  listSkus,
} from './read-catalog.ts';

const SEGMENT = 'TARGET_SEGMENT_NOT_ALLOWED';
const PRODUCT_ERRORS = ['CATALOG_NOT_LOADED', 'PRODUCT_NOT_FOUND'] as const;
const SKU_ERRORS = [...PRODUCT_ERRORS, 'SKU_NOT_FOUND'] as const;

const targetSegment = z.string().optional();

const inputsOf = ({ country }: MarketView) => {
  const ofProduct = z.object({ country, productId: z.string() });
  const ofSku = ofProduct.extend({ skuId: z.string() });
  return { ofProduct, ofSku, ofAvailability: ofSku.extend({ availabilityId: z.string() }) };
};

type Root = '/v1/products' | '/v1/customers/{customerTenantId}/products';

/** The catalog's list routes for one way to choose the market. `Owner` is part of the operation ids. */
function listRoutes<const Path extends Root, const Owner extends string>(
  path: Path,
  owner: Owner,
  view: MarketView,
) {
  const { country, locationOf } = view;
  const { ofProduct, ofSku } = inputsOf(view);
  return {
    products: defineList(`GET ${path}` as const, {
      id: `list${owner}Products`,
      isWhole: true,
      summary: 'List the products that a market sells',
      access: READERS,
      input: z.object({ ...pageQuery, country, targetView: z.string().optional(), targetSegment }),
      responses: { 200: { description: 'A page of products.', body: products } },
      errors: ['CATALOG_NOT_LOADED', 'TARGET_VIEW_NOT_ALLOWED', SEGMENT],
      handle: (dependencies: Dependencies) => (input, page, context) =>
        listProducts(dependencies)(inMarket(view, input, context), page),
      self: (input, context) => {
        const { root, query } = locationOf(input.country, context);
        const { targetView, targetSegment: segment } = input;
        return `${root}${withFilters(query, { targetView, targetSegment: segment })}`;
      },
      show: (each, context, input) => productResponse(each, locationOf(input.country, context)),
    }),

    skus: defineList(`GET ${path}/{productId}/skus` as const, {
      id: `list${owner}Skus`,
      isWhole: true,
      summary: 'List the SKUs of a product',
      access: READERS,
      input: ofProduct.extend({ ...pageQuery, targetSegment }),
      responses: { 200: { description: 'A page of SKUs.', body: skus } },
      errors: [...PRODUCT_ERRORS, SEGMENT],
      handle: (dependencies: Dependencies) => (input, page, context) =>
        listSkus(dependencies)(inMarket(view, input, context), page),
      self: (input, context) => {
        const { root, query } = locationOf(input.country, context);
        const filters = withFilters(query, { targetSegment: input.targetSegment });
        return `${root}/${input.productId}/skus${filters}`;
      },
      show: (each, context, input) => skuResponse(each, locationOf(input.country, context)),
    }),

    availabilities: defineQuery(`GET ${path}/{productId}/skus/{skuId}/availabilities` as const, {
      id: `list${owner}Availabilities`,
      summary: 'List the availabilities of a SKU, with their prices',
      access: READERS,
      input: ofSku.extend({ targetSegment }),
      responses: { 200: { description: 'All availabilities.', body: availabilities } },
      errors: [...SKU_ERRORS, SEGMENT],
      handle: (dependencies: Dependencies) => (input, context) =>
        findOffered(dependencies)(inMarket(view, input, context)),
      respond: ({ product, sku }, input, context) => {
        const location = locationOf(input.country, context);
        const items = availabilitiesFor(sku, input.targetSegment).map((each) =>
          availabilityResponse({ product, sku, availability: each }, location),
        );
        const filters = withFilters(location.query, { targetSegment: input.targetSegment });
        const self = `${location.root}/${sku.productId}/skus/${sku.id}/availabilities${filters}`;
        return { statusCode: 200, body: collection(items, self) };
      },
    }),
  };
}

/** The catalog's routes for single resources, for one way to choose the market. */
function itemRoutes<const Path extends Root, const Owner extends string>(
  path: Path,
  owner: Owner,
  view: MarketView,
) {
  const { locationOf } = view;
  const { ofProduct, ofSku, ofAvailability } = inputsOf(view);
  return {
    product: defineQuery(`GET ${path}/{productId}` as const, {
      id: `read${owner}Product`,
      summary: 'Read a product',
      access: READERS,
      input: ofProduct,
      responses: { 200: { description: 'The product.', body: product } },
      errors: PRODUCT_ERRORS,
      handle: (dependencies: Dependencies) => (input, context) =>
        findProduct(dependencies)(inMarket(view, input, context)),
      respond: (found, input, context) => ({
        statusCode: 200,
        body: productResponse(found, locationOf(input.country, context)),
      }),
    }),

    sku: defineQuery(`GET ${path}/{productId}/skus/{skuId}` as const, {
      id: `read${owner}Sku`,
      summary: 'Read a SKU',
      access: READERS,
      input: ofSku,
      responses: { 200: { description: 'The SKU.', body: sku } },
      errors: SKU_ERRORS,
      handle: (dependencies: Dependencies) => (input, context) =>
        findSku(dependencies)(inMarket(view, input, context)),
      respond: (found, input, context) => ({
        statusCode: 200,
        body: skuResponse(found, locationOf(input.country, context)),
      }),
    }),

    availability: defineQuery(
      `GET ${path}/{productId}/skus/{skuId}/availabilities/{availabilityId}` as const,
      {
        id: `read${owner}Availability`,
        summary: 'Read an availability',
        access: READERS,
        input: ofAvailability,
        responses: { 200: { description: 'The availability.', body: availability } },
        errors: [...SKU_ERRORS, 'AVAILABILITY_NOT_FOUND'],
        handle: (dependencies: Dependencies) => (input, context) =>
          findAvailability(dependencies)(inMarket(view, input, context)),
        respond: (found, input, context) => ({
          statusCode: 200,
          body: availabilityResponse(found, locationOf(input.country, context)),
        }),
      },
    ),
  };
}

function routesFor<const Path extends Root, const Owner extends string>(
  path: Path,
  owner: Owner,
  view: MarketView,
) {
  const lists = listRoutes(path, owner, view);
  const items = itemRoutes(path, owner, view);
  return [
    lists.products,
    items.product,
    lists.skus,
    items.sku,
    lists.availabilities,
    items.availability,
  ] as const;
}

export const catalogRoutes = [
  ...checkInventoryRoutes,
  ...routesFor('/v1/products', '', byCountry),
  ...routesFor('/v1/customers/{customerTenantId}/products', 'Customer', byCustomer),
] as const;
