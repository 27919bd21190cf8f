import type { FolderContract } from '#shared/platform/http/route-contract.ts';
import {
  availabilities,
  availability,
  inventory,
  product,
  products,
  sku,
  skus,
} from './catalog-schemas.ts';

const SEGMENT = 'TARGET_SEGMENT_NOT_ALLOWED';
const PRODUCT_REFUSALS = ['CATALOG_NOT_LOADED', 'PRODUCT_NOT_FOUND'] as const;
const SKU_REFUSALS = [...PRODUCT_REFUSALS, 'SKU_NOT_FOUND'] as const;

const listProducts = {
  summary: 'List the products that a market sells',
  replies: { 200: { description: 'A page of products.', body: products } },
  refusals: ['CATALOG_NOT_LOADED', 'TARGET_VIEW_NOT_ALLOWED', SEGMENT],
} as const;
const readProduct = {
  summary: 'Read a product',
  replies: { 200: { description: 'The product.', body: product } },
  refusals: PRODUCT_REFUSALS,
} as const;
const listSkus = {
  summary: 'List the SKUs of a product',
  description: 'With a segment, SKUs that it cannot buy are left out: a page may be shorter.',
  replies: { 200: { description: 'A page of SKUs.', body: skus } },
  refusals: [...PRODUCT_REFUSALS, SEGMENT],
} as const;
const readSku = {
  summary: 'Read a SKU',
  replies: { 200: { description: 'The SKU.', body: sku } },
  refusals: SKU_REFUSALS,
} as const;
const listAvailabilities = {
  summary: 'List what a SKU is bought as, with its prices',
  replies: { 200: { description: 'All availabilities.', body: availabilities } },
  refusals: [...SKU_REFUSALS, SEGMENT],
} as const;
const readAvailability = {
  summary: 'Read an availability',
  replies: { 200: { description: 'The availability.', body: availability } },
  refusals: [...SKU_REFUSALS, 'AVAILABILITY_NOT_FOUND'],
} as const;
const checkInventory = {
  summary: 'Check of which items there are none',
  description: 'Items that the country does not have are left out.',
  query: ['country'],
  example: { targetItems: [{ productId: 'DZH318Z0BQ3Q', skuId: '0001' }] },
  replies: { 200: { description: 'The items with their restrictions.', body: inventory } },
  refusals: ['CATALOG_NOT_LOADED', 'NO_RELATIONSHIP'],
} as const;

const ALL = '/v1/products';
const OWN = '/v1/customers/{customerTenantId}/products';

export const contract = {
  'POST /v1/extensions/product/checkInventory': {
    operationId: 'checkInventory',
    ...checkInventory,
  },
  'POST /v1/extensions/product/checkinventory': {
    operationId: 'checkInventoryInLowerCase',
    ...checkInventory,
    summary: 'The same under the other spelling that Partner Center has',
  },
  [`GET ${ALL}`]: { operationId: 'listProducts', ...listProducts },
  [`GET ${ALL}/{productId}`]: { operationId: 'readProduct', ...readProduct },
  [`GET ${ALL}/{productId}/skus`]: { operationId: 'listSkus', ...listSkus },
  [`GET ${ALL}/{productId}/skus/{skuId}`]: { operationId: 'readSku', ...readSku },
  [`GET ${ALL}/{productId}/skus/{skuId}/availabilities`]: {
    operationId: 'listAvailabilities',
    ...listAvailabilities,
  },
  [`GET ${ALL}/{productId}/skus/{skuId}/availabilities/{availabilityId}`]: {
    operationId: 'readAvailability',
    ...readAvailability,
  },
  [`GET ${OWN}`]: { operationId: 'listCustomerProducts', ...listProducts },
  [`GET ${OWN}/{productId}`]: { operationId: 'readCustomerProduct', ...readProduct },
  [`GET ${OWN}/{productId}/skus`]: { operationId: 'listCustomerSkus', ...listSkus },
  [`GET ${OWN}/{productId}/skus/{skuId}`]: { operationId: 'readCustomerSku', ...readSku },
  [`GET ${OWN}/{productId}/skus/{skuId}/availabilities`]: {
    operationId: 'listCustomerAvailabilities',
    ...listAvailabilities,
  },
  [`GET ${OWN}/{productId}/skus/{skuId}/availabilities/{availabilityId}`]: {
    operationId: 'readCustomerAvailability',
    ...readAvailability,
  },
} as const satisfies FolderContract<'catalog'>;
