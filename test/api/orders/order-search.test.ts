import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, errorSchema, OFFER, Partner } from '#test/api/helpers/partner.ts';

const found = collectionOf(
  z.looseObject({
    id: z.string(),
    customer: z.object({ id: z.string(), companyName: z.string(), domain: z.string() }),
  }),
);
const withNext = z.object({
  links: z.object({
    next: z.object({
      uri: z.string(),
      headers: z.tuple([z.object({ key: z.string(), value: z.string() })]),
    }),
  }),
});

const url = inject('serviceUrl');
const mark = randomUUID().slice(0, 8);
let partner: Partner;
let stranger: Partner;
/** Orders of both partners, the first one of a customer in Korea. */
let orders: readonly string[];
let foreign: string;

async function addCustomer(whose: Partner, companyName: string, country = 'US') {
  const domain = `${randomUUID()}.com`;
  const { json } = await whose.send('POST', '/v1/customers', {
    companyProfile: { companyName, domain, country },
  });
  return { id: z.object({ id: z.string() }).parse(json).id, domain };
}
async function buyFor(whose: Partner, customer: string) {
  const lineItems = [{ offerId: OFFER, quantity: 1 }];
  const { json } = await whose.send('POST', `/v1/customers/${customer}/orders`, { lineItems });
  return z.object({ id: z.string() }).parse(json).id;
}

beforeAll(async () => {
  [partner, stranger] = await Promise.all([Partner.open(url), Partner.open(url)]);
  const hanbit = await addCustomer(partner, `한빛 ${mark}`, 'KR');
  const east = await addCustomer(stranger, `한빛 ${mark} East`);
  const first = await buyFor(partner, hanbit.id);
  foreign = await buyFor(stranger, east.id);
  const second = await partner.buy();
  orders = [second, first];
});

const search = (query: string, whose = partner, options = {}) =>
  whose.send('GET', `/v1/orders${query}`, undefined, options);
const idsOf = (json: unknown) => found.parse(json).items.map(({ id }) => id);

describe('R22: orders over all customers', () => {
  it('are listed newest first with their customers, page by page', async () => {
    const first = await search('?size=1');
    expect(first).toMatchObject({ status: 200, json: { totalCount: 1 } });
    const { uri, headers } = withNext.parse(first.json).links.next;
    const [{ key, value }] = headers;
    const second = await partner.send('GET', `/v1${uri}`, undefined, { headers: { [key]: value } });
    expect([...idsOf(first.json), ...idsOf(second.json)]).toEqual(orders);
    expect(found.parse(second.json).items[0]?.customer.companyName).toBe(`한빛 ${mark}`);
  });

  it('are found by their number or their customer, and never those of another partner', async () => {
    const [second = '', first = ''] = orders;
    const ids = async (text: string, whose = partner) =>
      idsOf((await search(`?search=${encodeURIComponent(text)}`, whose)).json);
    expect(await ids(`한빛 ${mark}`)).toEqual([first]);
    expect(await ids(`#${second.slice(0, 13)}`)).toContain(second);
    expect(await ids(first.slice(-12).toUpperCase())).toEqual([first]);
    expect(await ids(mark, stranger)).toEqual([foreign]);
    expect(await ids(foreign)).toEqual([]);
    expect(await ids(first, stranger)).toEqual([]);
    const { json } = await partner.send('GET', `/v1/orders?search=${first}`);
    const { alternateId } = z
      .object({ items: z.tuple([z.looseObject({ alternateId: z.string() })]) })
      .parse(json).items[0];
    expect(await ids(alternateId)).toEqual([first]);
    expect(await ids(alternateId, stranger)).toEqual([]);
  });

  it('have amounts for those who see invoices', async () => {
    for (const [role, hasPrice] of [
      ['admin_agent', true],
      ['sales_agent', true],
      ['helpdesk_agent', false],
    ] as const) {
      const { json } = await search('?include_price=true', partner, { role });
      expect('totalPrice' in (found.parse(json).items[0] ?? {})).toBe(hasPrice);
    }
  });

  it.each([
    ['nothing', '', '2 characters', '2자 이상'],
    ['one letter', 'a', '2 characters', '2자 이상'],
    ['what nobody sees', '\u200b\u3164', '2 characters', '2자 이상'],
    ['101 letters', 'a'.repeat(101), '100 characters', '100자 이하'],
    ['a turn of the direction of writing', 'con\u202etoso', 'direction', '쓰기 방향'],
  ])('by %s are refused by the field, in both languages', async (_, text, english, korean) => {
    const ask = async (language: string) => {
      const headers = { 'Accept-Language': language };
      const answer = await search(`?search=${encodeURIComponent(text)}`, partner, { headers });
      return { status: answer.status, ...errorSchema.parse(answer.json) };
    };
    const refused = { status: 400, code: 3000, data: ['search'] };
    expect(await ask('en')).toMatchObject({
      ...refused,
      description: expect.stringContaining(english),
    });
    expect(await ask('ko')).toMatchObject({
      ...refused,
      description: expect.stringContaining(korean),
    });
  });
});
