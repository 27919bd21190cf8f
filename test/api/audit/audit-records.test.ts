import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { OFFER, Partner } from '#test/api/helpers/partner.ts';
import { sinceYesterday } from '#test/api/helpers/time.ts';

const record = z.looseObject({
  id: z.string(),
  operationType: z.string(),
  customerId: z.string().optional(),
});
const page = z.looseObject({
  items: z.array(record),
  links: z.looseObject({
    next: z
      .object({
        uri: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      })
      .optional(),
  }),
});

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});
const filterOf = (Field: string, Value: string, Operator = 'equals') =>
  `filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator }))}`;

describe('audit records', () => {
  it('R8, R24: tell who did and saw what, page by page, and show no key and no link', async () => {
    const { orderId, url } = await partner.link();
    const { productKey } = await partner.download(orderId);
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });

    const seen: z.output<typeof record>[] = [];
    let path = `/v1/auditrecords?size=3&types=own&${sinceYesterday()}`;
    let headers: Record<string, string> = {};
    for (let pages = 0; path !== '' && pages < 20; pages += 1) {
      const { json, text } = await partner.send('GET', path, undefined, { headers });
      expect(text).not.toContain(productKey.value);
      expect(text).not.toContain(url.split('/d/')[1]);
      const { items, links } = page.parse(json);
      seen.push(...items);
      path = links.next ? `/v1${links.next.uri}` : '';
      headers = Object.fromEntries(links.next?.headers.map(({ key, value }) => [key, value]) ?? []);
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const operations = seen.map(({ operationType }) => operationType);
    expect(operations.slice(-2)).toEqual(['create_order', 'create_customer']);
    expect(operations).toEqual(
      expect.arrayContaining([
        'get_software_key',
        'get_software_download_link',
        'revoke_software_key',
        'revoke_software_download_link',
        'update_order',
      ]),
    );
    expect(seen[0]).toMatchObject({
      partnerId: partner.id,
      customerId: partner.customer,
      operationStatus: 'succeeded',
      userPrincipalName: expect.any(String),
      customizedData: expect.arrayContaining([{ key: 'OrderId', value: orderId }]),
      attributes: { objectType: 'AuditRecord' },
    });

    const filtered = await partner.send(
      'GET',
      `/v1/auditrecords?${sinceYesterday()}&${filterOf('ResourceType', 'customer')}`,
    );
    expect(page.parse(filtered.json).items).toMatchObject([
      { operationType: 'add_customer', customerName: 'Test' },
    ]);
  });

  it('R24: are found by company, by id and by the newer address, in the words of Partner Center', async () => {
    const own = await Partner.open(inject('serviceUrl'));
    const orderId = await own.buy();
    const cart = { lineItems: [{ catalogItemId: OFFER, quantity: 1 }] };
    await own.send('POST', own.at('/carts'), cart);
    const list = async (query: string) =>
      page.parse((await own.send('GET', `/v1/auditrecords?${query}`)).json).items;
    const types = (items: readonly unknown[]) =>
      z
        .array(z.looseObject({ operationType: z.string(), resourceType: z.string() }))
        .parse(items)
        .map(({ operationType, resourceType }) => [operationType, resourceType]);
    const documented = [
      ['undefined', 'order'],
      ['create_order', 'order'],
      ['add_customer', 'customer'],
    ];
    const all = await list('');
    expect(types(all)).toEqual(documented);
    const recent = (filter: string) => list(`${sinceYesterday()}&${filter}`);
    expect(types(await recent(filterOf('CompanyName', 'es', 'substring')))).toEqual(documented);
    expect(await recent(filterOf('CompanyName', 'Tes'))).toEqual([]);
    expect(types(await recent(filterOf('ResourceType', 'Order')))).toHaveLength(2);
    expect(types(await recent(filterOf('OperationType', 'add_customer')))).toHaveLength(1);
    const [, order] = all;
    const one = await own.send('GET', `/v1/auditrecords/${order?.id}`);
    expect(one.json).toEqual(order);
    expect(one.json).toMatchObject({
      customerName: 'Test',
      customizedData: expect.arrayContaining([{ key: 'OrderId', value: orderId }]),
    });
    const newer = await own.send('GET', `/auditactivity/v1/auditrecords?${sinceYesterday()}`);
    expect(page.parse(newer.json).items).toHaveLength(3);
    for (const id of ['none', crypto.randomUUID()]) {
      const { status, json } = await own.send('GET', `/v1/auditrecords/${id}`);
      expect([status, json]).toMatchObject([404, { code: 990165 }]);
    }
    const foreign = await partner.send('GET', `/v1/auditrecords/${order?.id}`);
    expect(foreign.status).toBe(404);
  });

  it('R22: are the own ones', async () => {
    const other = await Partner.open(inject('serviceUrl'));
    const { json } = await other.send('GET', `/v1/auditrecords?${sinceYesterday()}`);
    expect(page.parse(json).items).toMatchObject([{ customerId: other.customer }]);
  });

  it.each([
    ['startDate=yesterday', 'startDate'],
    ['startDate=2020-01-01', 'startDate'],
    ['startDate=2999-01-02&endDate=2999-01-01', 'startDate'],
    ['endDate=2026-02-30', 'endDate'],
    ['filter=none', 'filter'],
    [filterOf('PartnerId', 'x'), 'filter.Field'],
    ['types=mine', 'types'],
    [filterOf('CustomerId', 'x', 'substring'), 'filter.Operator'],
  ])('with %s are refused by the field', async (query, field) => {
    const { status, json } = await partner.send('GET', `/v1/auditrecords?${query}`);
    expect(status).toBe(400);
    expect(
      z.looseObject({ code: z.literal(3000), data: z.array(z.string()) }).parse(json).data,
    ).toContain(field);
  });
});
