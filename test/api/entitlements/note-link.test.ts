import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { CHOICE, collectionOf, Partner } from '#test/api/helpers/partner.ts';

const BROWSER = { headers: { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate' } };
const links = collectionOf(z.looseObject({ id: z.string(), note: z.string().optional() }));

it('R8: a link keeps for whom it is: lists say so, its page does not, and null removes it', async () => {
  const partner = await Partner.open(inject('serviceUrl'));
  const order = await partner.buy();
  const { link } = await partner.download(order, CHOICE);
  const path = `${partner.entitlement(order)}/downloads`;
  const noted = await partner.send('PATCH', `${path}/${link.id}`, { note: ' Kim Minji ' });
  expect([noted.status, noted.json]).toMatchObject([200, { id: link.id, note: 'Kim Minji' }]);
  expect(links.parse((await partner.send('GET', path)).json).items[0]?.note).toBe('Kim Minji');
  expect(await (await fetch(link.url, BROWSER)).text()).not.toContain('Minji');

  const removed = await partner.send('PATCH', `${path}/${link.id}`, { note: null });
  expect([removed.status, removed.json]).not.toMatchObject([200, { note: expect.anything() }]);
  expect(links.parse((await partner.send('GET', path)).json).items[0]?.note).toBeUndefined();

  const refused = await partner.send('PATCH', `${path}/${link.id}`, { note: 'two\nlines' });
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('line breaks')]);
  const other = await partner.send('PATCH', `${path}/unknown`, { note: 'x' });
  expect(other.status).toBe(404);
  const sales = await partner.send(
    'PATCH',
    `${path}/${link.id}`,
    { note: 'x' },
    { role: 'sales_agent' },
  );
  expect(sales.status).toBe(403);
});
