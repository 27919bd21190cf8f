import { DynamoCatalogRepository } from '#shared/adapters/dynamodb/catalog.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { query } from '#shared/http/endpoint.ts';
import { continuation } from '#shared/http/paging.ts';
import { checkInventory, checkInventoryInput } from './check-inventory.ts';
import type { contract } from './contract.ts';
import { catalogItems, catalogLists } from './endpoints.ts';
import { env } from './env.ts';
import { byCountry, byCustomer } from './market.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const dependencies = {
  catalog: new DynamoCatalogRepository(table),
  customers: new DynamoCustomerRepository(table),
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
