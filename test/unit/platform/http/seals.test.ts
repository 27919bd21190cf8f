import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { ADMINS } from '#shared/platform/http/access.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { runOnce } from '#shared/platform/http/idempotency.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import type { RequestRecord } from '#shared/platform/http/request-record.ts';
import { retryPause } from '#shared/platform/http/retry-pause.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import { defineCommand } from '#shared/platform/http/route.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { counter, post, requestFor } from '#test/fixtures/commands.ts';
import { aContext, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { guardsOf } from '#test/helpers/routes.ts';

const GUID = '99999999-9999-4999-8999-999999999999';

vi.spyOn(retryPause, 'wait').mockResolvedValue();

/** A seal whose text is easy to tell from a plain one, and that opens nothing else. */
const seal = {
  close: async (text: string) => `closed ${Buffer.from(text).toString('hex')}`,
  open: async (text: string) => {
    if (!text.startsWith('closed ')) {
      throw new Error('This was not closed by the seal.');
    }
    return Buffer.from(text.slice('closed '.length), 'hex').toString();
  },
};

/** Names of properties that hold a key, a link or a secret. */
const SECRET = /^(clientSecret|downloadUrl|productKey|secret|uploadUrl|uploadForm|url)$/;

const propertiesIn = (schema: unknown): readonly string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([name, value]) => [
        ...(name === 'properties' && typeof value === 'object' ? Object.keys(value ?? {}) : []),
        ...propertiesIn(value),
      ]);

const secretsOf = ({ responses }: DescribedRoute): readonly string[] =>
  Object.values(responses)
    .flatMap(({ body }) =>
      body instanceof z.ZodType
        ? propertiesIn(z.toJSONSchema(body, { unrepresentable: 'any', io: 'output' }))
        : [],
    )
    .filter((name) => SECRET.test(name));

describe('remembered answers', () => {
  it('R11, R12: are sealed for each command whose answer has room for a secret, and for no other', () => {
    const commands = DEPLOYED_ROUTES.map(({ route }) => route).filter(
      ({ reads }) => reads?.kind === 'command',
    );
    const secret = commands.filter((route) => secretsOf(route).length > 0).map(({ key }) => key);
    expect(commands.filter(({ seals }) => seals).map(({ key }) => key)).toEqual(secret);
    expect(secret.length).toBeGreaterThan(6);
  });

  it('R12: lie in the store as the seal closed them, and are opened for the repeat', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const first = await runOnce(requestFor(endpoint), { ...store, seal });
    const { requestId, caller } = aContext();
    const record = await store.requests.find(caller.partnerId ?? '', requestId, NOW);
    expect(record?.answer).toMatch(/^closed /);
    const second = await runOnce(requestFor(endpoint), { ...store, seal });
    expect([second.body, state.effects]).toEqual([first.body, 1]);
  });

  it.each([
    ['another partner', { scope: 'another' }],
    ['another request', { requestId: 'another' }],
  ])('R22: do not open in a row that was copied to %s', async (_, place) => {
    const store = memoryStore();
    const real = { ...store, seal: sealWith(async () => Buffer.from('a secret')) };
    const { endpoint } = counter();
    const { requestId, caller } = aContext();
    const scope = caller.partnerId ?? '';
    const first = await runOnce(requestFor(endpoint), real);
    const record = await store.requests.find(scope, requestId, NOW);
    // With the fingerprint that the other request has, too: only the seal refuses it.
    const copied = { ...record, scope, requestId, ...place } as RequestRecord;
    await store.commit([store.requests.remember(copied)]);
    const repeat = (changes: Partial<Context>) => runOnce(requestFor(endpoint, changes), real);
    expect((await repeat({})).body).toEqual(first.body);
    const other = {
      requestId: copied.requestId,
      caller: { ...caller, partnerId: copied.scope },
    };
    await expect(repeat(other)).rejects.toThrow(/authenticate/);
  });

  it('R22: do not open in a row that says that it is of another input', async () => {
    const real = { seal: sealWith(async () => Buffer.from('a secret')) };
    const { endpoint } = counter();
    const { requestId, caller } = aContext();
    const other = { ...requestFor(endpoint), raw: { b: 2 } as object };
    const recordOf = async (asked: ReturnType<typeof requestFor>) => {
      const store = memoryStore();
      await runOnce(asked, { ...store, ...real });
      return store.requests.find(caller.partnerId ?? '', requestId, NOW);
    };
    const [record, of] = await Promise.all([recordOf(requestFor(endpoint)), recordOf(other)]);
    const store = memoryStore();
    const copied = { ...record, fingerprint: of?.fingerprint } as RequestRecord;
    await store.commit([store.requests.remember(copied)]);
    await expect(runOnce(other, { ...store, ...real })).rejects.toThrow(/authenticate/);
  });

  it.each([
    ['sealed, and then not', seal, undefined],
    ['not sealed, and then sealed', undefined, seal],
  ])('R23: refuse an id of another route, whose answer was %s', async (_, first, second) => {
    const store = memoryStore();
    const { endpoint } = counter();
    await runOnce(requestFor(endpoint), { ...store, seal: first });
    const other = { ...requestFor(endpoint), event: post({ path: '/v1/other' }) };
    await expect(runOnce(other, { ...store, seal: second })).rejects.toMatchObject({
      code: 'REQUEST_ID_REUSED',
    });
  });

  it.each([
    ['closed where their route asks for it', true],
    ['plain elsewhere', false],
  ])('R12: are %s', async (_, seals) => {
    const store = memoryStore();
    const route = defineCommand('POST /v1/secrets', {
      ...{ id: 'createSecret', summary: 'Make a secret', access: ADMINS, seals },
      input: z.object({}),
      responses: { 204: { description: 'Made.' } },
      handle: () => async () => ({ result: undefined, changes: [] }),
      respond: () => ({ statusCode: 204 }),
    });
    const claims = { tid: PARTNER_ID, roles: 'admin_agent' };
    const asked = post({ path: '/v1/secrets', claims, body: '{}' });
    const headers = { ...asked.headers, 'ms-requestid': GUID };
    const handler = serveRoutes({ ...guardsOf(store), seal }, [route], {});
    expect(await handler({ ...asked, headers }, {} as never)).toMatchObject({ statusCode: 204 });
    const record = await store.requests.find(PARTNER_ID, GUID, NOW);
    expect(record?.answer.startsWith('closed ')).toBe(seals);
  });

  it('R12: are not served without a seal where a route asks for one', () => {
    const route = defineCommand('POST /v1/secrets', {
      id: 'createSecret',
      summary: 'Make a secret',
      access: ADMINS,
      seals: true,
      input: z.object({}),
      responses: { 204: { description: 'Made.' } },
      handle: () => async () => ({ result: undefined, changes: [] }),
      respond: () => ({ statusCode: 204 }),
    });
    expect(() => serveRoutes({}, [route], {})).toThrow('POST /v1/secrets seals its answers');
    expect(() => serveRoutes({ seal }, [route], {})).not.toThrow();
  });
});
