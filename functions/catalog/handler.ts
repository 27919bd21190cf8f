import type { contract } from '#shared/catalog/catalog.contract.ts';
import { catalogItems, catalogLists } from '#shared/catalog/catalog.endpoints.ts';
import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { checkInventory, checkInventoryInput } from '#shared/catalog/check-inventory.ts';
import { byCountry, byCustomer } from '#shared/catalog/market-query.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { query } from '#shared/platform/http/endpoint.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { apiHandler } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const dependencies = {
  catalog: new DynamoCatalogStore(table),
  customers: new DynamoCustomerStore(table),
};
const tokens = continuation(secret(PAGING_SECRET_ARN));
const country = {
  ...catalogLists(dependencies, byCountry, tokens),
  ...catalogItems(dependencies, byCountry),
};
const customer = {
  ...catalogLists(dependencies, byCustomer, tokens),
  ...catalogItems(dependencies, byCustomer),
};

// Partner Center's documents and SDKs write both spellings.
const inventory = query({
  bodyless: false,
  input: checkInventoryInput,
  operation: checkInventory(dependencies),
  reply: (items) => ({ statusCode: 200, body: items }),
});

export const handler = apiHandler<typeof contract>(
  { customers: dependencies.customers },
  {
    'POST /v1/extensions/product/checkInventory': inventory,
    'POST /v1/extensions/product/checkinventory': inventory,
    'GET /v1/products': country.products,
    'GET /v1/products/{productId}': country.product,
    'GET /v1/products/{productId}/skus': country.skus,
    'GET /v1/products/{productId}/skus/{skuId}': country.sku,
    'GET /v1/products/{productId}/skus/{skuId}/availabilities': country.availabilities,
    'GET /v1/products/{productId}/skus/{skuId}/availabilities/{availabilityId}':
      country.availability,
    'GET /v1/customers/{customerTenantId}/products': customer.products,
    'GET /v1/customers/{customerTenantId}/products/{productId}': customer.product,
    'GET /v1/customers/{customerTenantId}/products/{productId}/skus': customer.skus,
    'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}': customer.sku,
    'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities':
      customer.availabilities,
    'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities/{availabilityId}':
      customer.availability,
  },
);
