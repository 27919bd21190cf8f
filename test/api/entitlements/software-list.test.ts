import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { OFFER, Partner } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const itemSchema = z.looseObject({ id: z.string(), state: z.string() });
const listSchema = z.looseObject({ items: z.array(itemSchema) });

let partner: Partner;
let first: string;
let second: string;
beforeAll(async () => {
  partner = await Partner.open(url);
  first = await partner.buy([{ offerId: OFFER, quantity: 1 }]);
  second = await partner.buy([{ offerId: OFFER, quantity: 2 }]);
  await partner.download(first);
  await partner.send('PATCH', partner.at(`/orders/${second}`), { status: 'cancelled' });
});

const list = async (query = '', role = 'admin_agent') => {
  const { json, text } = await partner.send('GET', partner.at(`/entitlements${query}`), undefined, {
    role,
  });
  return { ...listSchema.parse(json), text };
};

describe('the software list over HTTP', () => {
  it('R5, R9: is newest first, with links and amounts', async () => {
    const { items } = await list();
    expect(items).toMatchObject([
      {
        ...{ state: 'cancelled', cancelledAt: expect.any(String) },
        settlement: { currencyCode: 'USD', refund: expect.any(Number) },
      },
      {
        ...{ state: 'active', downloadLinks: { active: 1, left: 50 } },
        cancellation: { open: true, daysLeft: 59 },
      },
    ]);
    expect((await list('?state=active')).items).toHaveLength(1);
    expect((await list(`?search=${second}`)).items).toHaveLength(1);
  });

  it('R8: shows sales and helpdesk agents the same without address and key, and helpdesk agents no amounts', async () => {
    const [admin, sales, helpdesk] = await Promise.all(
      ['admin_agent', 'sales_agent', 'helpdesk_agent'].map((role) => list('', role)),
    );
    expect(sales?.items).toEqual(admin?.items);
    expect(helpdesk?.items[1]).toEqual(admin?.items[1]);
    expect(admin?.text).not.toContain('/d/');
    expect(helpdesk?.text).not.toContain('settlement');
    for (const role of ['sales_agent', 'helpdesk_agent']) {
      const path = partner.at(`/orders/${first}/cancellation`);
      const preview = await partner.send('GET', path, undefined, { role });
      expect(preview.status).toBe(200);
      expect(preview.text.includes('"paid"')).toBe(role === 'sales_agent');
      expect(preview.text).toContain('"windowDays":60');
      const order = partner.at(`/orders/${second}?include_price=true`);
      const { text } = await partner.send('GET', order, undefined, { role });
      expect(text.includes('pricing') && text.includes('settlement')).toBe(role === 'sales_agent');
    }
  });
});
