import * as z from 'zod';
import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { benefitResponse } from '#shared/entitlements/hybrid-benefit/benefit-response.ts';
import type { contract } from '#shared/entitlements/hybrid-benefit/hybrid-benefit.contract.ts';
import { readBenefit } from '#shared/entitlements/hybrid-benefit/read-benefit.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { query } from '#shared/platform/http/endpoint.ts';
import { apiHandler } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<typeof contract>(
  { customers: new DynamoCustomerStore(table) },
  {
    'GET /v1/customers/{customerTenantId}/hybridbenefit': query({
      input: z.object({}),
      operation: readBenefit({
        orders: new DynamoOrderStore(table),
        catalog: new DynamoCatalogStore(table),
      }),
      reply: (benefit, _, { customer }) => ({
        statusCode: 200,
        body: benefitResponse(customer.id, benefit),
      }),
    }),
  },
);
