import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { DynamoAuditLog } from '#shared/audit/audit-log-store.ts';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoInvoiceSnapshotStore } from '#shared/billing/invoice-snapshot-store.ts';
import { DynamoLedgerReader } from '#shared/billing/ledger-reader.ts';
import { DynamoLedgerStore } from '#shared/billing/ledger-store.ts';
import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { DynamoCatalogImportStore } from '#shared/catalog/import/catalog-import-store.ts';
import { DynamoCatalogWriter } from '#shared/catalog/import/catalog-writer.ts';
import { DynamoPublicationStore } from '#shared/catalog/import/publication-store.ts';
import { DynamoSupplyStore } from '#shared/catalog/supply-store.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoClickCounter } from '#shared/downloads/count-download.ts';
import { DynamoBrandReader, DynamoLinkRequests } from '#shared/downloads/link-requests.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { LinkTable } from '#shared/downloads/link-table.ts';
import { DynamoMediaStore } from '#shared/downloads/media/media-store.ts';
import { DynamoReviewStore } from '#shared/downloads/review-store.ts';
import { DynamoTransferStore } from '#shared/downloads/transfer-store.ts';
import { DynamoRefundCapStore } from '#shared/orders/cancellation/refund-cap-store.ts';
import { DynamoCartStore } from '#shared/orders/cart/cart-store.ts';
import { findHoldings } from '#shared/orders/customer-holdings.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { DynamoAzureSubscriptionStore } from '#shared/orders/subscriptions/azure-subscription-store.ts';
import { DynamoBrandStore } from '#shared/partners/brand-store.ts';
import { DynamoPartnerStore } from '#shared/partners/partner-store.ts';
import { DynamoPrincipalStore } from '#shared/partners/principal-store.ts';
import type { Commit } from '#shared/platform/change.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { type Post, signedPost } from '#shared/platform/dynamodb/signed-post.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { dynamoDailyQuotas } from '#shared/platform/http/daily-quotas.ts';
import {
  addressLimit,
  DynamoRequestLimits,
  dynamoCallerLimits,
} from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoAvailableKeyStore } from '#shared/product-keys/available-key-store.ts';
import { DynamoKeyImportStore } from '#shared/product-keys/import/key-import-store.ts';
import { DynamoImportedKeyStore } from '#shared/product-keys/imported-key-store.ts';
import { DynamoIssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { keyDigest } from '#shared/product-keys/key-digest.ts';
import { DynamoKeyStatusStore } from '#shared/product-keys/key-status-store.ts';
import { DynamoProductKeyStore } from '#shared/product-keys/key-store.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { DynamoKeyPoolStore } from '#shared/product-keys/pool-store.ts';
import { DynamoRefundRequestStore } from '#shared/refund-requests/refund-request-store.ts';
import { DynamoDuePartners } from '#shared/webhooks/due-partners.ts';
import { unprovenClaims } from '#test/fakes/memory-claims.ts';
import { localDataKeys } from '#test/fixtures/key-pools.ts';
import { awsEnvironmentOf, clientOf, createTable } from '#test/setup/dynamodb.ts';
import { itemsOf, transactionUnits, type WriteUnits, writeUnits } from '#test/setup/write-units.ts';

/** What nobody weighed must not be added up: a figure would be wrong, or none, and nobody would know. */
function refuseUnweighed(): never {
  throw new Error('Transactions are weighed where it is asked for: weighsTransactions.');
}

/** A client for each engine: the stores of all tests share its connections, and it makes their tables. */
const observers = new Map<string, ReturnType<typeof clientOf>>();

function observerAt(endpoint: string) {
  const observer = observers.get(endpoint) ?? clientOf(endpoint);
  observers.set(endpoint, observer);
  return observer;
}

/**
 * Every repository on a table of its own in DynamoDB Local, and what it asked the engine for. What a transaction costs is
 * found by reading all of its items before and after it, so only where it is asked for.
 */
export async function dynamoStoreAt(
  endpoint: string,
  { weighsTransactions = false, dataKeys = localDataKeys() } = {},
) {
  const observer = observerAt(endpoint);
  const client = clientOf(endpoint, { requestHandler: observer.config.requestHandler });
  const sent: Sent[] = [];
  const name = `contract-${randomUUID()}`;
  const observed = openTable(name, observer);
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
        const before = weighed && (await itemsOf(observed, weighed));
        request.start = performance.now();
        const result = await next(args);
        request.end = performance.now();
        if (weighed && before) {
          const each = writeUnits(before, await itemsOf(observed, weighed));
          Object.assign(request, { writes: each, units: transactionUnits(each) });
        } else if (writes) {
          Object.defineProperty(request, 'units', { get: refuseUnweighed, enumerable: false });
        } else {
          request.units = unitsOf(result.output);
        }
        return result;
      },
    { step: 'initialize' },
  );
  await createTable(observer, name);
  const table = openTable(name, client);
  const linkTable = new LinkTable(name, countedPost(endpoint, sent));
  const cipher = keyCipher(dataKeys);
  const digest = keyDigest(async () => Buffer.from('the secret of keys'));
  return {
    azureSubscriptions: new DynamoAzureSubscriptionStore(table),
    customers: new DynamoCustomerStore(table),
    carts: new DynamoCartStore(table),
    quotas: dynamoDailyQuotas(table),
    claims: unprovenClaims(dynamoDailyQuotas(table)),
    catalog: new DynamoCatalogStore(table),
    catalogStore: new DynamoCatalogWriter(table),
    publications: new DynamoPublicationStore(table),
    supplies: new DynamoSupplyStore(table),
    catalogImports: new DynamoCatalogImportStore(table),
    orders: new DynamoOrderStore(table),
    findHoldings: findHoldings({ orders: new DynamoOrderStore(table) }),
    refundCaps: new DynamoRefundCapStore(table),
    productKeys: new DynamoProductKeyStore(table, cipher),
    issuedKeys: new DynamoIssuedKeyStore(table),
    keyStatuses: new DynamoKeyStatusStore(table, digest),
    importedKeys: new DynamoImportedKeyStore(table),
    keyPools: new DynamoKeyPoolStore(table),
    availableKeys: new DynamoAvailableKeyStore(table, cipher),
    keyImports: new DynamoKeyImportStore(table, digest, cipher),
    limits: new DynamoRequestLimits(table, addressLimit(digest)),
    callerLimits: dynamoCallerLimits(table),
    links: new DynamoDownloadLinkStore(table),
    clicks: new DynamoClickCounter(linkTable),
    linkRequests: new DynamoLinkRequests(linkTable),
    brandReader: new DynamoBrandReader(linkTable),
    transfers: new DynamoTransferStore(table),
    reviews: new DynamoReviewStore(table),
    duePartners: new DynamoDuePartners(table),
    media: new DynamoMediaStore(table),
    ledger: new DynamoLedgerStore(table),
    ledgerReader: new DynamoLedgerReader(table),
    invoiceSnapshots: new DynamoInvoiceSnapshotStore(table),
    audit: new DynamoAuditStore(table),
    auditLog: new DynamoAuditLog(table),
    requests: new DynamoRequestRecords(table),
    partners: new DynamoPartnerStore(table),
    brands: new DynamoBrandStore(table),
    principals: new DynamoPrincipalStore(table),
    refundRequests: new DynamoRefundRequestStore(table),
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

/** On a busy machine the engine takes 200 connections at once as slowly as the machine lets it. */
const PATIENT = {
  ...{ connectionTimeout: 120_000, requestTimeout: 120_000, socketTimeout: 120_000 },
  throwOnRequestTimeout: true,
};

/** The click's own way to the engine, counted like all others. */
function countedPost(endpoint: string, sent: Sent[]): Post {
  const post = signedPost(awsEnvironmentOf(endpoint), PATIENT);
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

export interface Sent {
  readonly command: string;
  readonly input: object;
  units: number;
  /** Of a transaction that was weighed. */
  readonly writes?: readonly WriteUnits[];
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
