import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { DynamoAuditLog } from '#shared/adapters/dynamodb/audit-log.ts';
import { DynamoAzureSubscriptionRepository } from '#shared/adapters/dynamodb/azure-subscriptions.ts';
import { DynamoCappedRefundRepository } from '#shared/adapters/dynamodb/capped-refunds.ts';
import { DynamoCartRepository } from '#shared/adapters/dynamodb/carts.ts';
import { DynamoCatalogRepository } from '#shared/adapters/dynamodb/catalog.ts';
import { DynamoCatalogImportRepository } from '#shared/adapters/dynamodb/catalog-imports.ts';
import { DynamoCatalogStore } from '#shared/adapters/dynamodb/catalog-store.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoClickCounter } from '#shared/adapters/dynamodb/click-counter.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoDownloadLinkRepository } from '#shared/adapters/dynamodb/download-links.ts';
import { DynamoHeldKeyRepository } from '#shared/adapters/dynamodb/held-keys.ts';
import { DynamoKeptMonthRepository } from '#shared/adapters/dynamodb/kept-months.ts';
import { DynamoKeyImportRepository } from '#shared/adapters/dynamodb/key-imports.ts';
import { DynamoKeyPoolRepository } from '#shared/adapters/dynamodb/key-pools.ts';
import { DynamoKeyStandingRepository } from '#shared/adapters/dynamodb/key-standings.ts';
import { DynamoLedgerRepository } from '#shared/adapters/dynamodb/ledger.ts';
import { DynamoLedgerReader } from '#shared/adapters/dynamodb/ledger-reader.ts';
import { LinkTable } from '#shared/adapters/dynamodb/link-table.ts';
import { DynamoMediaRepository } from '#shared/adapters/dynamodb/media.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { DynamoPartnerRepository } from '#shared/adapters/dynamodb/partners.ts';
import { DynamoPooledKeyRepository } from '#shared/adapters/dynamodb/pooled-keys.ts';
import { DynamoPrincipalRepository } from '#shared/adapters/dynamodb/principals.ts';
import { DynamoProductKeyRepository } from '#shared/adapters/dynamodb/product-keys.ts';
import {
  addressLimit,
  DynamoRequestLimits,
  PARTNER_LIMIT,
} from '#shared/adapters/dynamodb/request-limits.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { DynamoServiceRequestRepository } from '#shared/adapters/dynamodb/service-requests.ts';
import { type Post, signedPost } from '#shared/adapters/dynamodb/signed-post.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { keyDigest } from '#shared/adapters/secrets/key-digest.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import type { Commit } from '#shared/domain/ports.ts';
import { awsEnvironmentOf, clientOf, createTable } from '#test/engines/dynamodb.ts';
import { itemsOf, transactionUnits } from '#test/engines/write-units.ts';
import { localDataKeys } from '#test/fixtures/key-pools.ts';

/** What nobody weighed must not be added up: a figure would be wrong, or none, and nobody would know. */
function refuseUnweighed(): never {
  throw new Error('Transactions are weighed where it is asked for: weighsTransactions.');
}

/**
 * Every repository on a table of its own in DynamoDB Local, and what it asked the engine for. What a transaction costs is
 * found by reading all of its items before and after it, so only where it is asked for.
 */
export async function dynamoStoreAt(
  endpoint: string,
  { weighsTransactions = false, dataKeys = localDataKeys() } = {},
) {
  const client = clientOf(endpoint);
  const sent: Sent[] = [];
  const observer = DynamoDBDocumentClient.from(clientOf(endpoint));
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (commandName === 'ScanCommand') {
          throw new Error('Nothing reads the whole table.');
        }
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const request = { command: commandName, input: args.input, units: 0, start: 0, end: 0 };
        sent.push(request);
        const writes = transactWrites.safeParse(args.input).data?.TransactItems;
        const weighed = weighsTransactions ? writes : undefined;
        const before = weighed && (await itemsOf(observer, weighed));
        request.start = performance.now();
        const result = await next(args);
        request.end = performance.now();
        if (weighed && before) {
          request.units = transactionUnits(before, await itemsOf(observer, weighed));
        } else if (writes) {
          Object.defineProperty(request, 'units', { get: refuseUnweighed, enumerable: false });
        } else {
          request.units = unitsOf(result.output);
        }
        return result;
      },
    { step: 'initialize' },
  );
  const name = `contract-${randomUUID()}`;
  await createTable(clientOf(endpoint), name);
  const table = openTable(name, client);
  const vault = keyVault(dataKeys);
  const digest = keyDigest(async () => Buffer.from('the secret of keys'));
  return {
    azureSubscriptions: new DynamoAzureSubscriptionRepository(table),
    customers: new DynamoCustomerRepository(table),
    carts: new DynamoCartRepository(table),
    catalog: new DynamoCatalogRepository(table),
    catalogStore: new DynamoCatalogStore(table),
    catalogImports: new DynamoCatalogImportRepository(table),
    orders: new DynamoOrderRepository(table),
    cappedRefunds: new DynamoCappedRefundRepository(table),
    productKeys: new DynamoProductKeyRepository(table, vault),
    heldKeys: new DynamoHeldKeyRepository(table),
    keyStandings: new DynamoKeyStandingRepository(table, digest),
    keyPools: new DynamoKeyPoolRepository(table),
    pooledKeys: new DynamoPooledKeyRepository(table, vault),
    keyImports: new DynamoKeyImportRepository(table, digest, vault),
    limits: new DynamoRequestLimits(table, addressLimit(digest)),
    partnerLimits: new DynamoRequestLimits(table, PARTNER_LIMIT),
    links: new DynamoDownloadLinkRepository(table),
    clicks: new DynamoClickCounter(new LinkTable(name, countedPost(endpoint, sent))),
    media: new DynamoMediaRepository(table),
    ledger: new DynamoLedgerRepository(table),
    ledgerReader: new DynamoLedgerReader(table),
    keptMonths: new DynamoKeptMonthRepository(table),
    audit: new DynamoAuditRepository(table),
    auditLog: new DynamoAuditLog(table),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    partners: new DynamoPartnerRepository(table),
    principals: new DynamoPrincipalRepository(table),
    serviceRequests: new DynamoServiceRequestRepository(table),
    ids: uuidIds,
    commit: commitTo(table) satisfies Commit,
    /** Commands that reached the engine, in order, with the capacity units that each consumed. */
    sent,
    table,
  };
}
export type DynamoStore = Awaited<ReturnType<typeof dynamoStoreAt>>;

const transactWrites = z.object({
  TransactItems: z.array(z.custom<Parameters<typeof itemsOf>[1][number]>()),
});

/** The click's own way to the engine, counted like all others. */
function countedPost(endpoint: string, sent: Sent[]): Post {
  const post = signedPost(awsEnvironmentOf(endpoint));
  return async (operation, body) => {
    const start = performance.now();
    const request = {
      ...{ command: `${operation}Command`, input: JSON.parse(body), units: 0 },
      ...{ start, end: start },
    };
    sent.push(request);
    const answer = await post(
      operation,
      JSON.stringify({ ...request.input, ReturnConsumedCapacity: 'TOTAL' }),
    );
    request.end = performance.now();
    request.units = unitsOf(JSON.parse(answer.body));
    return answer;
  };
}

interface Sent {
  readonly command: string;
  readonly input: object;
  units: number;
  /** When it was on its way, in milliseconds. */
  start: number;
  end: number;
}

interface Capacity {
  readonly CapacityUnits?: number;
}

/** Capacity units of an answer, summed over the tables of a transaction or batch. */
function unitsOf(output: object): number {
  const capacity: Capacity | Capacity[] | undefined =
    'ConsumedCapacity' in output ? (output.ConsumedCapacity as Capacity | Capacity[]) : undefined;
  return [capacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
