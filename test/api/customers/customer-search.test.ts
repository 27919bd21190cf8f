import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, Partner, request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const customers = collectionOf(
  z.looseObject({ companyProfile: z.looseObject({ companyName: z.string() }) }),
);
const withNext = z.object({
  links: z.object({
    next: z.object({
      uri: z.string(),
      headers: z.tuple([z.object({ key: z.string(), value: z.string() })]),
    }),
  }),
});

let partner: Partner;
let stranger: Partner;
const mark = randomUUID().slice(0, 8);
beforeAll(async () => {
  [partner, stranger] = await Promise.all([Partner.open(url), Partner.open(url)]);
  for (const companyName of ['Contoso A', 'contoso b', 'CONTOSO C', 'Fabrikam', '한빛산업']) {
    await add(partner, companyName);
  }
  await add(stranger, 'Contoso of another');
});

const domainOf = (name: string, whose: Partner) =>
  `${Buffer.from(name).toString('hex').slice(0, 30)}-${mark}-${whose.id.slice(0, 4)}.com`;
const add = (whose: Partner, companyName: string) =>
  whose.send('POST', '/v1/customers', {
    companyProfile: { companyName, domain: domainOf(companyName, whose), country: 'US' },
  });
const filterOf = (Field: string, Value: string, Operator = 'starts_with') =>
  encodeURIComponent(JSON.stringify({ Field, Value, Operator }));
const search = (filter: string, more = '', whose = partner) =>
  whose.send('GET', `/v1/customers?filter=${filter}${more}`);
const namesOf = (json: unknown) =>
  customers.parse(json).items.map(({ companyProfile }) => companyProfile.companyName);

describe('R22: a search for customers', () => {
  it("finds the partner's own by the start of their names, in any case", async () => {
    const names = async (value: string, whose = partner) =>
      namesOf((await search(filterOf('CompanyName', value), '', whose)).json);
    expect(await names('contoso')).toEqual(['Contoso A', 'contoso b', 'CONTOSO C']);
    expect(await names('한빛')).toEqual(['한빛산업']);
    expect(await names('ontoso')).toEqual([]);
    expect(await names('contoso', stranger)).toEqual(['Contoso of another']);
  });

  it("finds them by the start of their domains, and nobody else's", async () => {
    const domain = domainOf('Fabrikam', partner);
    const found = await search(filterOf('Domain', domain.toUpperCase().slice(0, -6)));
    expect(namesOf(found.json)).toEqual(['Fabrikam']);
    const foreign = filterOf('Domain', domainOf('Contoso of another', stranger));
    expect(namesOf((await search(foreign)).json)).toEqual([]);
  });

  it('goes on page by page, within its filter and for nothing else', async () => {
    const first = await search(filterOf('CompanyName', 'Contoso'), '&size=2');
    const { uri, headers } = withNext.parse(first.json).links.next;
    const [{ key, value }] = headers;
    const second = await partner.send('GET', `/v1${uri}`, undefined, { headers: { [key]: value } });
    expect([...namesOf(first.json), ...namesOf(second.json)]).toEqual([
      'Contoso A',
      'contoso b',
      'CONTOSO C',
    ]);
    expect(second.json).not.toHaveProperty('links.next');
    const elsewhere = ['', `&filter=${filterOf('CompanyName', 'F')}`].map((other) =>
      partner.send('GET', `/v1/customers?seekOperation=Next${other}`, undefined, {
        headers: { [key]: value },
      }),
    );
    for (const { status, json } of await Promise.all(elsewhere)) {
      expect([status, json]).toMatchObject([400, { data: ['MS-ContinuationToken'] }]);
    }
  });

  it('goes on for an operator, within the partner whose customers it asked for', async () => {
    const authorization = `Bearer ${await tokenFor(url, { roles: ['operator'] })}`;
    const ask = (path: string, headers = {}) =>
      request(`${url}/v1${path}`, { headers: { Authorization: authorization, ...headers } });
    const filter = filterOf('CompanyName', 'Contoso');
    const first = await ask(`/customers?partnerId=${partner.id}&size=2&filter=${filter}`);
    const { uri, headers } = withNext.parse(first.json).links.next;
    const [{ key, value }] = headers;
    expect(namesOf((await ask(uri, { [key]: value })).json)).toEqual(['CONTOSO C']);
  });

  it.each([
    ['what is no JSON', 'Contoso', 'filter'],
    ['a field that there is not', filterOf('IndirectReseller', 'x'), 'filter.Field'],
    ['another operator', filterOf('Domain', 'x', 'equals'), 'filter.Operator'],
    ['nothing to look for', filterOf('Domain', ''), 'filter.Value'],
  ])('by %s is refused by the field', async (_, filter, field) => {
    expect(await search(filter)).toMatchObject({
      status: 400,
      json: { code: 3000, data: [field] },
    });
  });
});

describe('HEAD of a domain', () => {
  const head = (domain: string, role = 'helpdesk_agent') =>
    partner.send('HEAD', `/v1/domains/${domain}`, undefined, { role });

  it('tells every agent, without a body, whether any partner has it', async () => {
    for (const role of ['admin_agent', 'sales_agent', 'helpdesk_agent']) {
      const taken = await head(domainOf('Contoso of another', stranger).toUpperCase(), role);
      expect([taken.status, taken.text]).toEqual([200, '']);
      const free = await head(`${randomUUID()}.com`, role);
      expect([free.status, free.text]).toEqual([404, '']);
    }
  });

  it.each(['localhost', '-a.com', 'a%252Fb.com', '%00.com'])('%s is 400', async (domain) => {
    const { status, text } = await head(domain);
    expect([status, text]).toEqual([400, '']);
  });

  it('with an escaped slash is another path, as the gateway decodes it first', async () => {
    const { status, text } = await head('a%2Fb.com');
    expect([status, text]).toEqual([404, '']);
  });

  it('R22, R23: two partners take a free one at once, and one of them has it', async () => {
    const domain = `${randomUUID()}.com`;
    const companyProfile = { companyName: 'Race', domain, country: 'US' };
    const answers = await Promise.all(
      [partner, stranger, partner, stranger].map((whose) =>
        whose.send('POST', '/v1/customers', { companyProfile }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409).map(({ json }) => json);
    expect(refused).toEqual(
      Array.from({ length: 3 }, () =>
        expect.objectContaining({ code: 990010, data: ['companyProfile.domain'] }),
      ),
    );
    expect((await head(domain)).status).toBe(200);
  });
});
