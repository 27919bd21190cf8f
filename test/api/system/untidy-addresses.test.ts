import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ROUTE_KEYS, type RouteKey, routeAt } from '#functions/routes.ts';
import { Partner, request } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

const FORMS = {
  'two slashes': (path: string) => path.replace(/^\/(?:v1|webhooks)\//, '$&/'),
  'a slash in front': (path: string) => `/${path}`,
  'a slash at the end': (path: string) => `${path}/`,
  'upper case': (path: string) => path.replace(/^\/[^/]+/, (part) => part.toUpperCase()),
} as const;
const forms = Object.entries(FORMS);

/** Ids that exist nowhere, in mixed case; the customer is the partner's. */
const filled = (pattern: string): string =>
  pattern.replace('{customerTenantId}', partner.customer).replace(/\{\w+\}/g, 'unKnown');

/** Facts of an answer that do not differ between two requests. */
const told = ({ status, json, headers }: Awaited<ReturnType<typeof request>>) => ({
  ...{ status, type: headers.get('content-type'), etag: headers.get('etag') },
  // The time of the request stands in some answers.
  json: JSON.stringify(json)?.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME'),
});

async function ask(key: RouteKey, form: (path: string) => string, token: boolean) {
  const [method = 'GET', pattern = ''] = key.split(' ');
  const role = [routeAt(key).access].flat()[0] ?? '';
  const sent = form(filled(pattern));
  const body = ['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined;
  return told(
    token && role !== 'public'
      ? await partner.send(method, sent, body, { role })
      : await request(`${url}${sent}`, { method, ...(body && { body: '{}' }) }),
  );
}

const unchanged = (path: string) => path;

describe.each(ROUTE_KEYS)('%s', (key) => {
  it('answers the same at every address that means it', async () => {
    const tidy = await ask(key, unchanged, true);
    for (const [name, form] of forms) {
      expect(await ask(key, form, true), name).toEqual(tidy);
    }
  });

  it('R22: is as closed without a token', async () => {
    const tidy = await ask(key, unchanged, false);
    for (const [name, form] of forms) {
      expect(await ask(key, form, false), name).toEqual(tidy);
    }
  });
});

describe('an address that is not tidy', () => {
  const bare = (path: string, authorization: string) =>
    request(`${url}${path}`, { headers: { Authorization: authorization } });

  it('R22: refuses a token that does not hold as the tidy one does', async () => {
    for (const token of ['Bearer garbage', `Basic ${await partner.token()}`, 'Bearer']) {
      const [tidy, untidy] = [
        await bare('/v1/customers', token),
        await bare('/v1//customers', token),
      ];
      expect([untidy.status, untidy.json]).toEqual([401, tidy.json]);
    }
  });

  it('reads a customer as Java does', async () => {
    // The walk over all routes ends the relationship with the other partner's customer.
    const own = await Partner.open(inject('serviceUrl'));
    const before = await own.send('GET', '/v1//customers');
    expect(before.status).toBe(200);
    const order = await own.send('GET', `/v1//customers/${own.customer.toUpperCase()}`);
    expect([order.status, order.json]).toEqual([
      200,
      expect.objectContaining({ id: own.customer }),
    ]);
  });

  it.each(['/v1/customers//orders', '/d//token', '/v1/customers//'])(
    'means nothing where an id is missing: %s',
    async (path) => {
      const answer = await bare(path, `Bearer ${await partner.token()}`);
      expect([answer.status, answer.json]).toEqual([404, expect.objectContaining({ code: 1000 })]);
    },
  );
});
