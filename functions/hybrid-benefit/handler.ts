import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { hybridBenefitRoutes } from '#shared/entitlements/hybrid-benefit/hybrid-benefit.api.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = serveRoutes(
  { customer: customerGuard(new DynamoCustomerStore(table)) },
  hybridBenefitRoutes,
  { orders: new DynamoOrderStore(table), catalog: new DynamoCatalogStore(table) },
);
