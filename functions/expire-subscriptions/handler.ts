import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoHeldKeyRepository } from '#shared/adapters/dynamodb/held-keys.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { jobHandler } from '#shared/jobs/job-handler.ts';
import { env } from './env.ts';
import { expireSubscriptions } from './expire-subscriptions.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  expireSubscriptions({
    orders: new DynamoOrderRepository(table),
    heldKeys: new DynamoHeldKeyRepository(table),
    audit: new DynamoAuditRepository(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
);
