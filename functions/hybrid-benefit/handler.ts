import * as z from 'zod';
import { DynamoCatalogRepository } from '#shared/adapters/dynamodb/catalog.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { query } from '#shared/http/endpoint.ts';
import type { contract } from './contract.ts';
import { env } from './env.ts';
import { readBenefit } from './read-benefit.ts';
import { benefitWire } from './wire.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<typeof contract>(
  { customers: new DynamoCustomerRepository(table) },
  {
    'GET /v1/customers/{customerTenantId}/hybridbenefit': query({
      input: z.object({}),
      operation: readBenefit({
        orders: new DynamoOrderRepository(table),
        catalog: new DynamoCatalogRepository(table),
      }),
      reply: (benefit, _, { customer }) => ({
        statusCode: 200,
        body: benefitWire(customer.id, benefit),
      }),
    }),
  },
);
