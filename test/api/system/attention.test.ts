import { expect, inject, it } from 'vitest';
import { Partner } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');

it('R22: what needs a hand, and what a customer holds, are of the own customers, by role', async () => {
  const [partner, stranger] = await Promise.all([Partner.open(url), Partner.open(url)]);
  await partner.link();
  const soon = partner.when(Date.now() + 54 * 86_400_000);
  const home = await soon.send('GET', '/v1/attention');
  expect([home.status, home.json]).toMatchObject([
    200,
    {
      ...{ customersRead: 1, cancellations: { total: 1 }, downloadLinks: { total: 0 } },
    },
  ]);
  const today = await partner.send('GET', '/v1/attention');
  expect(today.text).toMatch(/"operationType":"create_order"/);
  expect(today.text).toMatch(/"customerName":"Test"/);
  expect((await stranger.send('GET', '/v1/attention')).json).toMatchObject({
    ...{ cancellations: { total: 0 }, terms: { total: 0 } },
  });
  const helpdesk = await partner.send('GET', '/v1/attention', undefined, {
    role: 'helpdesk_agent',
  });
  expect(helpdesk.text).not.toMatch(/"charges"|"actions"/);
  const listed = await partner.send('GET', '/v1/customers?search=tes&sort=newest&holdings=true');
  expect(listed.json).toMatchObject({ items: [{ holdings: { activeItems: 1, hasMore: false } }] });
  const none = await partner.send('GET', '/v1/customers?search=nobody');
  expect(none.json).toMatchObject({ totalCount: 0 });
});
