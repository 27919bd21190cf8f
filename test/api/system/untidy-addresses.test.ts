import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Partner, request } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

// test/nightly/untidy-addresses.test.ts sends every form to every route.
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
