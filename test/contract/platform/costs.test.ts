import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Context as LambdaContext } from 'aws-lambda';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { RouteKey } from '#functions/routes.ts';
import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { linkUrls } from '#shared/entitlements/link-urls.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { anEvent } from '#test/fixtures/events.ts';
import {
  aCustomer,
  aMedia,
  anUpload,
  aSku,
  CUSTOMER_ID,
  OFFER_ID,
  PARTNER_ID,
  PRODUCT_ID,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { guardsOf } from '#test/helpers/routes.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';
import { clientOf } from '#test/setup/dynamodb.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

const C = '/v1/customers/{customerTenantId}' as const;
const E = `${C}/entitlements/{entitlementId}` as const;
const KEY = 'BCDFG-HJKMN-PQRTV-WXY23-46789';
const CHOICE = { version: '2025', language: 'en-us', fileType: 'iso-x64' };
const ORDER = { lineItems: [{ offerId: OFFER_ID, quantity: 1 }] };

/** The functions as they are deployed, on DynamoDB Local. */
function serviceOn(store: DynamoStore) {
  const secret = async () => Buffer.from('a secret');
  const tokens = hmacLinkTokens(secret);
  const dependencies = {
    ...{ ...store, tokens, hashToken, linkUrl: linkUrls('https://l.test', tokens) },
    paging: continuation(secret),
  };
  // As deployed: only answers that show keys and links are sealed.
  const { callerLimits: _, ...unlimited } = store;
  const guards = {
    ...unlimited,
    seal: sealWith(secret),
  };
  const orders = serveRoutes(guardsOf(store), [...cartRoutes, ...orderRoutes], dependencies);
  const entitlements = serveRoutes(guardsOf(guards), entitlementRoutes, dependencies);

  /** Sends a request and tells what it asked the engine for: commands and capacity units. */
  return async (routeKey: RouteKey, parameters: Record<string, string> = {}, body?: object) => {
    const event = anEvent({
      routeKey,
      method: routeKey.split(' ')[0] ?? '',
      parameters: { customerTenantId: CUSTOMER_ID, ...parameters },
      headers: { 'ms-requestid': crypto.randomUUID() },
      claims: { tid: PARTNER_ID, roles: '[admin_agent]' },
      ...(body && { body: JSON.stringify(body) }),
    });
    store.sent.length = 0;
    const handler = routeKey.includes('/entitlements') ? entitlements : orders;
    const response = await handler(event, {} as LambdaContext);
    const commands = store.sent.map(({ command }) => command.replace(/(Item)?(s)?Command$/, ''));
    const units = store.sent.reduce((sum, each) => sum + each.units, 0);
    return {
      status: response.statusCode,
      body: JSON.parse(response.body ?? '{}'),
      commands: commands.sort(),
      units,
    };
  };
}

describe('what an operation asks of DynamoDB', () => {
  let store: DynamoStore;
  let send: ReturnType<typeof serviceOn>;
  let orderId: string;
  let entitlementId: string;

  beforeAll(async () => {
    store = await dynamoStore({ weighsTransactions: true });
    await store.commit(store.customers.create(aCustomer()));
    await publishCatalog(store, 'c1', { skus: [aSku()] });
    const upload = anUpload();
    await store.commit([store.media.createUpload(upload)]);
    await store.commit(store.media.offer(upload, aMedia()));
    await fillPool(store, PRODUCT_ID, '2025', [KEY]);
    send = serviceOn(store);
  });

  it('R3: an order of one line: five requests, one of them the transaction, and a count', async () => {
    const { status, body, commands, units } = await send(`POST ${C}/orders`, {}, ORDER);
    orderId = body.id;
    entitlementId = `${orderId}:0:${PRODUCT_ID}`;
    expect(status).toBe(201);
    expect(commands).toEqual(['BatchGet', 'Get', 'Get', 'Get', 'TransactWrite', 'Update']);
    // Order with its index row, charge, audit and answer at two units for each kilobyte, and the reads.
    expect(units).toBe(19);
  });

  it('a page of orders: one query, whatever its length', async () => {
    const { commands, units } = await send(`GET ${C}/orders`);
    expect(commands).toEqual(['Get', 'Query', 'Update']);
    expect(units).toBe(3);
  });

  it('a software page: one query of orders, and one of their links', async () => {
    expect((await send(`GET ${C}/entitlements`)).commands).toEqual(['Get', 'Query', 'Query']);
  });

  it('R7: a first key and link: the reads of what there is, and one transaction', async () => {
    const { status, commands, units } = await send(
      `POST ${E}/downloads`,
      { entitlementId },
      CHOICE,
    );
    expect(status).toBe(201);
    expect(commands.filter((command) => command === 'TransactWrite')).toHaveLength(1);
    // Customer, answer, order, catalog and pool; files, keys, an import (around its end, twice) and links.
    expect(commands.filter((command) => command === 'Get')).toHaveLength(5);
    expect(commands.filter((command) => command === 'Query').length).toBeLessThanOrEqual(5);
    expect(commands).not.toContain('Scan');
    // The review of the window and the link by its file: a row and that of the index, in a transaction; and the key by its pool in the index.
    expect(units).toBeLessThanOrEqual(37);
  });

  it('R7: the same again: no pool, no new link', async () => {
    const { status, commands } = await send(`POST ${E}/downloads`, { entitlementId }, CHOICE);
    expect(status).toBe(200);
    expect(commands).toEqual([
      'BatchGet',
      'Get',
      'Get',
      'Get',
      'Get',
      'Query',
      'Query',
      'Query',
      'TransactWrite',
    ]);
  });

  it('R8: a look at the keys: one query, and one write for its record', async () => {
    const { commands, units } = await send(`GET ${E}/keys`, { entitlementId });
    expect(commands).toEqual(['Get', 'Get', 'Put', 'Query']);
    expect(units).toBe(4);
  });

  it('a preview: one read beside the customer', async () => {
    expect((await send(`GET ${C}/orders/{orderId}/cancellation`, { orderId })).commands).toEqual([
      'Get',
      'Get',
      'Update',
    ]);
  });

  it('R16: a cancellation: start, revocations and end are one transaction each', async () => {
    const cancelled = { status: 'cancelled' };
    const { status, commands, units } = await send(
      `PATCH ${C}/orders/{orderId}`,
      { orderId },
      cancelled,
    );
    expect(status).toBe(200);
    expect(commands).toEqual([
      'BatchGet',
      'Get',
      'Get',
      'Get',
      'Query',
      'Query',
      'TransactWrite',
      'TransactWrite',
      'TransactWrite',
      'Update',
    ]);
    // The key's mark is in the index, by its pool.
    expect(units).toBe(43);
  });

  it('R12: after all of this, no row of the table shows the key, and no plain hash of it', async () => {
    const { client } = openTable(store.table.name, clientOf(inject('dynamodbEndpoint')));
    const { Items = [] } = await client.send(new ScanCommand({ TableName: store.table.name }));
    const rows = JSON.stringify(Items);
    expect(rows).toContain('closedValue');
    for (const shape of ['utf8', 'base64', 'base64url', 'hex'] as const) {
      expect(rows).not.toContain(Buffer.from(KEY).toString(shape));
    }
    expect(rows).not.toContain(createHash('sha256').update(KEY).digest('hex'));
  });
});
