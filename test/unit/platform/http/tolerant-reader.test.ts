import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { parseInput, rawInput } from '#shared/platform/http/input.ts';
import { propertiesOf, readTolerantly } from '#shared/platform/http/tolerant-reader.ts';
import { words } from '#shared/platform/http/words.ts';
import { anEvent } from '#test/fixtures/events.ts';

const GUID = '0a1b2c3d-0000-4000-8000-00000000abcd';

const schema = z.object({
  billingCycle: words(['one_time', 'monthly'], { numbers: { one_time: 4 } }).optional(),
  severity: z.enum(['critical', 'attention_needed']),
  lines: z.array(z.object({ note: z.string().optional(), offerId: z.string() })).optional(),
  replaces: z.string().nullable().optional(),
  context: z.record(z.string(), z.string()).optional(),
  renew: z.boolean().optional(),
});
const read = (given: object) => parseInput(schema, { severity: 'critical', ...given });
const refused = expect.objectContaining({ code: 'INVALID_PROPERTY' });

describe('the tolerant reader', () => {
  it.each([
    [{ billingCycle: 'OneTime' }, { billingCycle: 'one_time' }],
    [{ BillingCycle: 'ONE_TIME' }, { billingCycle: 'one_time' }],
    [{ billing_cycle: 'onetime' }, { billingCycle: 'one_time' }],
    [{ billingCycle: 4 }, { billingCycle: 'one_time' }],
    [{ billingCycle: 'unknown' }, {}],
    [{ billingCycle: 0 }, {}],
    [{ billingCycle: null, lines: null, context: null, renew: null }, {}],
    [{ severity: 'AttentionNeeded' }, { severity: 'attention_needed' }],
    [{ lines: [{ note: null, offerId: 'a' }] }, { lines: [{ offerId: 'a' }] }],
    [{ replaces: null }, { replaces: null }],
    [{ context: { Scope: 'Shared', other: null } }, { context: { Scope: 'Shared' } }],
    [
      { context: { SubscriptionId: `{${GUID.toUpperCase()}}` } },
      { context: { SubscriptionId: GUID } },
    ],
    [{ lines: [{ offerId: GUID.replaceAll('-', '') }] }, { lines: [{ offerId: GUID }] }],
    [{ lines: [{ offerId: `${GUID.toUpperCase()}:0` }] }, { lines: [{ offerId: `${GUID}:0` }] }],
    [{ renew: 'True' }, { renew: true }],
  ])('reads %j as %j', (given, meant) => {
    expect(read(given)).toEqual({ severity: 'critical', ...meant });
  });

  it.each([
    [{ billingCycle: 'weekly' }],
    [{ billingCycle: 1 }],
    [{ billingCycle: 7 }],
    [{ billingCycle: 'one time' }],
    [{ severity: null }],
    [{ severity: 'unknown' }],
    [{ severity: 1 }],
    [{ lines: [null] }],
    [{ lines: [{ offerId: null }] }],
    [{ renew: 'yes' }],
    [{ renew: 1 }],
  ])(
    'refuses %j, which no client sends, or which says nothing where something is needed',
    (given) => {
      expect(() => read(given)).toThrow(refused);
    },
  );

  it('leaves text that is a GUID as it is, and the digest of an import', () => {
    const text = z.object({ title: z.string(), importId: z.string() });
    const given = { title: GUID.toUpperCase(), importId: GUID.replaceAll('-', '') };
    expect(parseInput(text, given)).toEqual(given);
    expect(readTolerantly(z.object({ id: z.string() }), { id: `{${GUID}` })).toEqual({
      id: `{${GUID}`,
    });
  });
});

const withBody = DEPLOYED_ROUTES.map(({ route }) => route).filter(
  (route) => /^(?:POST|PUT|PATCH) /.test(route.key) && route.reads,
);

const withoutBody = DEPLOYED_ROUTES.map(({ route }) => route).filter(
  (route) => /^(?:GET|DELETE) \S*\{/.test(route.key) && route.reads,
);

describe('where a value comes from', () => {
  it.each(withoutBody)('$key takes no id of its path from the query', (route) => {
    const [method = '', path = ''] = route.key.split(' ');
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const parameters = Object.fromEntries(inPath.map((name) => [name, 'x']));
    for (const name of inPath.flatMap((each) => [each, each.toUpperCase()])) {
      const event = anEvent({ method, parameters, query: { [name]: 'y' } });
      expect(() => rawInput(event, { ...route.reads, query: route.query })).toThrow(refused);
    }
  });

  it.each(withBody)('$key takes nothing of its body or path from the query', (route) => {
    const [method = '', path = ''] = route.key.split(' ');
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const parameters = Object.fromEntries(inPath.map((name) => [name, 'x']));
    const source = { ...route.reads, query: route.query };
    const names = [...Object.keys(propertiesOf(route.reads?.input)), ...inPath].filter(
      (name) => !route.query?.includes(name),
    );
    for (const name of names.flatMap((each) => [each, each.toUpperCase()])) {
      const event = anEvent({ method, parameters, query: { [name]: 'y' }, body: '{}' });
      expect(() => rawInput(event, source)).toThrow(refused);
    }
    const ignored = anEvent({ method, parameters, query: { 'api-version': '1' }, body: '{}' });
    expect(rawInput(ignored, source)).toMatchObject(parameters);
  });

  it.each(withBody.filter(({ reads }) => reads?.bodyless === false))(
    '$key takes nothing of its path or query from the body',
    (route) => {
      const [method = '', path = ''] = route.key.split(' ');
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const parameters = Object.fromEntries(inPath.map((name) => [name, 'x']));
      const source = { ...route.reads, query: route.query };
      for (const name of [...inPath, ...(route.query ?? [])]) {
        const event = (body: object) => anEvent({ method, parameters, body: JSON.stringify(body) });
        expect(() => rawInput(event({ [name]: 'y' }), source)).toThrow(refused);
        expect(rawInput(event({ [name]: null }), source)).toEqual(parameters);
      }
    },
  );

  it('takes an id that the body repeats', () => {
    const event = anEvent({
      method: 'PATCH',
      parameters: { orderId: 'a' },
      body: '{"OrderId":"a"}',
    });
    expect(rawInput(event, { input: z.object({ orderId: z.string() }) })).toEqual({ orderId: 'a' });
  });
});
