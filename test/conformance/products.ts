import { C, collectionOf, link, linked, resource } from './common.ts';
import {
  boolean,
  integer,
  listOf,
  map,
  nested,
  oneOf,
  type Resource,
  shape,
  text,
} from './shape.ts';

const itemType = shape(
  'ItemType',
  { id: text, displayName: text },
  { subType: nested(shape('ItemType', { id: text, displayName: text })) },
);
const product = resource(
  'Product',
  {
    ...{ id: text, title: text, description: text, productType: nested(itemType) },
    links: nested(shape('ProductLinks', { self: link, skus: link })),
  },
  { isMicrosoftProduct: boolean, publisherName: text },
);
const billingCycles = listOf(
  oneOf('unknown', 'monthly', 'annual', 'none', 'one_time', 'triennial', 'biennial'),
);
const sku = resource(
  'Sku',
  {
    ...{ id: text, productId: text, title: text, description: text, isTrial: boolean },
    ...{ minimumQuantity: integer, maximumQuantity: integer },
    ...{ supportedBillingCycles: billingCycles, purchasePrerequisites: listOf(text) },
    links: nested(shape('SkuLinks', { self: link, availabilities: link })),
  },
  {
    ...{ inventoryVariables: listOf(text), provisioningVariables: listOf(text) },
    ...{ dynamicAttributes: map, termsOfUseUri: text, consumptionType: text },
  },
);
const refundOption = shape(
  'RefundOption',
  { type: text },
  { sequenceId: integer, expiresAfter: text },
);
const term = shape(
  'Term',
  { id: text, duration: text, description: text, billingCycle: text },
  {
    cancellationPolicies: listOf(
      nested(shape('CancellationPolicy', { refundOptions: listOf(nested(refundOption)) })),
    ),
  },
);
const availability = linked('Availability', {
  ...{ id: text, productId: text, skuId: text, catalogItemId: text, country: text },
  defaultCurrency: nested(shape('CurrencyInfo', { code: text, symbol: text })),
  segment: oneOf('commercial', 'education', 'government', 'nonprofit'),
  ...{ isPurchasable: boolean, isRenewable: boolean, terms: listOf(nested(term)) },
  ...{ product: nested(product), sku: nested(sku) },
});

const P = '/products/{productId}';
const S = `${P}/skus/{skuId}`;
const A = `${S}/availabilities/{availabilityId}`;

export const products: Resource = {
  name: 'Products, SKUs and availabilities',
  operations: [
    {
      ...{ key: 'GET /v1/products', source: 'get-a-list-of-products', status: 200 },
      ...{ summary: 'List products', query: 'country=US&targetView=Software' },
      answer: collectionOf(product),
    },
    {
      ...{ key: `GET /v1${P}`, source: 'get-a-product-by-id', query: 'country=US' },
      ...{ summary: 'Get a product', status: 200, answer: nested(product) },
    },
    {
      ...{ key: `GET /v1${P}/skus`, source: 'get-a-list-of-skus-for-a-product' },
      ...{ summary: 'List the SKUs of a product', query: 'country=US', status: 200 },
      answer: collectionOf(sku),
    },
    {
      ...{ key: `GET /v1${S}`, source: 'get-a-sku-by-id', query: 'country=US' },
      ...{ summary: 'Get a SKU', status: 200, answer: nested(sku) },
    },
    {
      key: `GET /v1${S}/availabilities`,
      source: 'get-a-list-of-availabilities-for-a-sku',
      ...{ summary: 'List the availabilities of a SKU', query: 'country=US', status: 200 },
      answer: collectionOf(availability),
    },
    {
      ...{ key: `GET /v1${A}`, source: 'get-an-availability-by-id', query: 'country=US' },
      ...{ summary: 'Get an availability', status: 200, answer: nested(availability) },
    },
    {
      ...{ key: `GET ${C}/products`, source: 'get-a-list-of-products-by-customer' },
      ...{ summary: 'List products for a customer', query: 'targetView=Software', status: 200 },
      answer: collectionOf(product),
    },
    {
      ...{ key: `GET ${C}${P}`, source: 'get-a-list-of-products-by-customer' },
      ...{ summary: 'Get a product for a customer', status: 200, answer: nested(product) },
    },
    {
      ...{ key: `GET ${C}${P}/skus`, source: 'get-a-list-of-skus-for-a-product-by-customer' },
      ...{ summary: 'List the SKUs of a product for a customer', status: 200 },
      answer: collectionOf(sku),
    },
    {
      ...{ key: `GET ${C}${S}`, source: 'get-a-list-of-skus-for-a-product-by-customer' },
      ...{ summary: 'Get a SKU for a customer', status: 200, answer: nested(sku) },
    },
    {
      key: `GET ${C}${S}/availabilities`,
      source: 'get-a-list-of-availabilities-for-a-sku-by-customer',
      ...{ summary: 'List the availabilities of a SKU for a customer', status: 200 },
      answer: collectionOf(availability),
    },
    {
      key: `GET ${C}${A}`,
      source: 'get-a-list-of-availabilities-for-a-sku-by-customer',
      ...{ summary: 'Get an availability for a customer', status: 200 },
      answer: nested(availability),
    },
  ],
};

const restriction = shape(
  'InventoryRestriction',
  { reasonCode: text },
  {
    ...{ description: text, properties: map },
  },
);
const checked = shape(
  'InventoryItem',
  { productId: text, skuId: text, isRestricted: boolean },
  { restrictions: listOf(nested(restriction)) },
);
const request = shape(
  'InventoryCheckRequest',
  { targetItems: listOf(nested(shape('InventoryItem', { productId: text }, { skuId: text }))) },
  { inventoryContext: map },
);
const check = {
  ...{ source: 'check-inventory', query: 'country=US', status: 200, request },
  answer: listOf(nested(checked)),
};

export const inventory: Resource = {
  name: 'Inventory',
  operations: [
    {
      key: 'POST /v1/extensions/product/checkInventory',
      summary: 'Check the inventory of a SKU',
      ...check,
      body: { TargetItems: [{ ProductId: '{productId}', SkuId: '{skuId}' }] },
    },
    {
      key: 'POST /v1/extensions/product/checkinventory',
      summary: 'Check the inventory of all SKUs of a product',
      ...check,
      body: { TargetItems: [{ ProductId: '{productId}' }] },
    },
  ],
};
