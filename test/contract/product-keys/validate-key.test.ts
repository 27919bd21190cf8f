import type { Context as LambdaContext } from 'aws-lambda';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { validateKeyRoutes } from '#shared/product-keys/validate-key.api.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aKey, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { fillPool, issueKey } from '#test/fixtures/key-pools.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';

const info = vi.spyOn(logger, 'info').mockImplementation(() => undefined);

const REQUESTS_IN_A_WINDOW = 60;
const ENDS = plusMilliseconds(NOW, 90_000);
const ACTIVE = 'BBBBB-BBBBB-BBBBB-BBBBB-BBBBB';
const REVOKED = 'CCCCC-CCCCC-CCCCC-CCCCC-CCCCC';
const POOLED = 'DDDDD-DDDDD-DDDDD-DDDDD-DDDDD';
const UNKNOWN = 'FFFFF-FFFFF-FFFFF-FFFFF-FFFFF';
const UNISSUED = { valid: false, state: 'unknown', reason: 'not_issued' };

let store: DynamoStore;
beforeAll(async () => {
  store = await dynamoStore();
  const active = aKey({ value: ACTIVE });
  const revoked = aKey({ value: REVOKED, version: '2022' });
  await fillPool(store, 'P', '2025', [POOLED]);
  await issueKey(store, active, ENDS);
  await store.commit(store.issuedKeys.revoke(await issueKey(store, revoked, ENDS), NOW));
});

async function ask(
  body: object,
  { sourceIp = '203.0.113.7', now = NOW }: { sourceIp?: string; now?: Date } = {},
) {
  const handler = serveRoutes({}, validateKeyRoutes, store);
  const path = '/v1/productkeys/validate';
  store.sent.length = 0;
  const event = anEvent({ method: 'POST', path, body: JSON.stringify(body), sourceIp, now });
  const { statusCode, headers, body: text } = await handler(event, {} as LambdaContext);
  return {
    status: statusCode,
    retryAfter: headers?.['Retry-After'],
    answer: JSON.parse(text ?? ''),
    commands: store.sent.map(({ command }) => command),
    units: store.sent.reduce((sum, each) => sum + each.units, 0),
  };
}

describe('POST productkeys/validate on DynamoDB', () => {
  it.each([
    ['active', ACTIVE, '2025', { valid: true, state: 'active' }],
    ['of another version', ACTIVE, '2022', { state: 'active', reason: 'other_version' }],
    ['revoked', REVOKED, '2022', { valid: false, state: 'revoked', reason: 'revoked' }],
    ['in a pool', POOLED, '2025', UNISSUED],
    ['unknown', UNKNOWN, '2025', UNISSUED],
  ])('a key that is %s: one count and one read, two units', async (_, productKey, version, say) => {
    const { status, answer, commands, units } = await ask({ productKey, version });
    expect({ status, answer }).toMatchObject({ status: 200, answer: say });
    expect(commands).toEqual(['UpdateItemCommand', 'GetItemCommand']);
    expect(units).toBe(2);
  });

  it.each([
    ['a millisecond before the subscription ends', -1, { valid: true, state: 'active' }],
    ['when it ends', 0, { valid: false, state: 'active', reason: 'subscription_ended' }],
  ])('%s', async (_, milliseconds, say) => {
    const now = plusMilliseconds(ENDS, milliseconds);
    const { answer } = await ask({ productKey: ACTIVE, version: '2025' }, { now });
    expect(answer).toEqual(say);
  });

  it('refuses what is no key before it asks for anything, and repeats it nowhere', async () => {
    const productKey = `${ACTIVE}B`;
    info.mockClear();
    const { status, answer, commands } = await ask({ productKey, version: '2025' });
    expect({ status, commands }).toEqual({ status: 400, commands: [] });
    expect(JSON.stringify([answer, info.mock.calls])).not.toMatch(/bbbbb/i);
  });

  it('answers so many requests of an address in a minute, and then tells how long to wait', async () => {
    const minute = new Date('2026-01-02T03:04:00.000Z');
    const at = (milliseconds: number) => ({
      sourceIp: '2001:db8:1:2::1',
      now: plusMilliseconds(minute, milliseconds),
    });
    const question = { productKey: UNKNOWN, version: '2025' };
    const full = Array.from({ length: REQUESTS_IN_A_WINDOW }, async () => {
      const event = at(0);
      return (await ask(question, event)).status;
    });
    expect(new Set(await Promise.all(full))).toEqual(new Set([200]));

    expect(await ask(question, at(0))).toMatchObject({ status: 429, retryAfter: '60' });
    const neighbour = { ...at(59_999), sourceIp: '2001:db8:1:2:ffff::9' };
    expect(await ask(question, neighbour)).toMatchObject({
      status: 429,
      retryAfter: '1',
      answer: { code: 990029, source: 'Countersign' },
      commands: ['UpdateItemCommand'],
    });
    expect(await ask(question, { ...at(0), sourceIp: '2001:db8:1:3::1' })).toMatchObject({
      status: 200,
    });
    expect(await ask(question, at(60_000))).toMatchObject({ status: 200 });
  });
});
