import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { OFFER, Partner, request } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const listSchema = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

it('R8, R10: an admin agent revokes a link, and the next one has a new URL', async () => {
  const partner = await Partner.open(url);
  const order = await partner.buy([{ offerId: OFFER, quantity: 1 }]);
  const first = await partner.download(order);
  const { json } = await partner.send('GET', partner.at('/entitlements'));
  const [item] = listSchema.parse(json).items;
  const path = partner.at(`/entitlements/${item?.id}/downloads/${first.link.id}/revoke`);

  const refused = await partner.send('POST', path, undefined, { role: 'sales_agent' });
  expect(refused.status).toBe(403);
  const answer = await partner.send('POST', path);
  expect(answer).toMatchObject({ status: 200, json: { id: first.link.id, state: 'revoked' } });
  expect(answer.text).not.toContain('/d/');
  const click = await request(first.link.url, { method: 'POST' });
  expect(click.status).toBe(410);

  const next = await partner.download(order);
  expect(next.link).toMatchObject({ state: 'active', downloadsUsed: 0 });
  expect(next.link.url).not.toBe(first.link.url);
  expect(next.productKey).toEqual(first.productKey);
});
