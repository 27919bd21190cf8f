import { catalogRoutes } from '#shared/catalog/catalog.api.ts';
import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const customers = new DynamoCustomerStore(table);

export const handler = serveRoutes({ customer: customerGuard(customers) }, catalogRoutes, {
  catalog: new DynamoCatalogStore(table),
  customers,
  paging: continuation(secret(PAGING_SECRET_ARN)),
});
