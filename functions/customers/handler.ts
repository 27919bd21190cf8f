import * as z from 'zod';
import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { command, query } from '#shared/http/endpoint.ts';
import { continuation, list, pageQuery } from '#shared/http/paging.ts';
import { createCustomer, createCustomerInput } from './create-customer.ts';
import { env } from './env.ts';
import { listCustomers } from './list-customers.ts';
import { customerWire } from './wire.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const customers = new DynamoCustomerRepository(table);
const audit = new DynamoAuditRepository(table);

export const handler = apiHandler<'customers'>(
  {
    customers,
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit: commitTo(table),
  },
  {
    'GET /v1/customers': list(continuation(secret(PAGING_SECRET_ARN)), {
      input: z.object({ ...pageQuery, partnerId: z.string().optional() }),
      operation: listCustomers({ customers }),
      self: () => '/customers',
      show: customerWire,
    }),
    'GET /v1/customers/{customerTenantId}': query({
      input: z.object({}),
      operation: async (_, { customer }) => customer,
      reply: (customer) => ({ statusCode: 200, body: customerWire(customer) }),
    }),
    'POST /v1/customers': command({
      input: createCustomerInput,
      operation: createCustomer({ customers, audit, ids: uuidIds }),
      reply: (customer) => ({
        statusCode: 201,
        body: customerWire(customer),
        headers: { Location: `/v1/customers/${customer.id}` },
      }),
    }),
  },
);
