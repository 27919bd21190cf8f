import type { Context as LambdaContext } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { NOW } from '#test/fixtures/fixtures.ts';
import { guardsOf } from '#test/helpers/routes.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

const MOST = 500;
const MINUTE = new Date('2026-01-02T03:04:00.000Z').getTime();

// The limit goes by real time: a service whose clock is held would never answer again.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function askerOf(store: DynamoStore) {
  const paging = continuation(async () => Buffer.from('a secret'));
  const handler = serveRoutes(guardsOf(store), customerRoutes, { ...store, paging });
  return async (claims: Record<string, string>, milliseconds: number) => {
    vi.setSystemTime(MINUTE + milliseconds);
    const event = anEvent({ routeKey: 'GET /v1/customers', method: 'GET', claims, now: NOW });
    const { statusCode, headers, body } = await handler(event, {} as LambdaContext);
    return { statusCode, retryAfter: headers?.['Retry-After'], body: JSON.parse(body ?? '{}') };
  };
}
const TENANTS = { one: '00000000-0000-4000-8000-000000000001' } as const;
const agent = (name: string) => ({
  tid: name in TENANTS ? TENANTS.one : '00000000-0000-4000-8000-000000000002',
  roles: '[admin_agent]',
});

describe('requests of a partner', () => {
  it('are answered 500 times a minute, and then told how long to wait', async () => {
    const store = await dynamoStore();
    const ask = askerOf(store);
    const full = await Promise.all(Array.from({ length: MOST }, () => ask(agent('one'), 0)));
    expect(new Set(full.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));

    store.sent.length = 0;
    expect(await ask(agent('one'), 59_999)).toMatchObject({
      statusCode: 429,
      retryAfter: '1',
      body: { code: 990029, source: 'Countersign' },
    });
    expect(store.sent.map(({ command }) => command)).toEqual(['UpdateItemCommand']);
    expect(await ask(agent('one'), 60_000)).toMatchObject({ statusCode: 200 });
  });

  it('R22: are not counted for another partner', async () => {
    const store = await dynamoStore();
    const ask = askerOf(store);
    await Promise.all(Array.from({ length: MOST }, () => ask(agent('one'), 0)));
    expect(await ask(agent('two'), 0)).toMatchObject({ statusCode: 200 });
  });

  it('of a wrong role are refused before they are counted', async () => {
    const store = await dynamoStore();
    expect(await askerOf(store)({ tid: 'one', roles: '[visitor]' }, 0)).toMatchObject({
      statusCode: 403,
    });
    expect(store.sent).toEqual([]);
  });
});
