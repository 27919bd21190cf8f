import type { Context as LambdaContext } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { listWebhookEventsRoute } from '#shared/webhooks/webhooks.api.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { NOW } from '#test/fixtures/fixtures.ts';
import { guardsOf } from '#test/helpers/routes.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

/** The least of all classes, for the fewest requests: all of them are counted alike. */
const MOST = 100;
const routeKey = 'GET /webhooks/v1/registration/events';
const MINUTE = new Date('2026-01-02T03:04:00.000Z').getTime();

// The limit goes by real time: a service whose clock is held would never answer again.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function askerOf(store: DynamoStore) {
  const handler = serveRoutes(guardsOf(store), [listWebhookEventsRoute], {});
  return async (claims: Record<string, string>, milliseconds: number) => {
    vi.setSystemTime(MINUTE + milliseconds);
    const event = anEvent({ routeKey, method: 'GET', claims, now: NOW });
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
  it('are answered as often in a minute as their class says, and then told how long to wait', async () => {
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
