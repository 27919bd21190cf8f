import { randomUUID } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { errorSchema, OFFER, Partner } from '#test/api/helpers/partner.ts';
import { atInstant, DAY } from '#test/api/helpers/time.ts';
import { pagesOfPdf } from '#test/helpers/pdf.ts';

const url = inject('serviceUrl');
const NOW = Date.now();
const LATER = NOW + 32 * DAY;
const created = z.looseObject({ id: z.string() });
const invoices = z.looseObject({
  items: z.array(
    z.looseObject({
      ...{ id: z.string(), totalCharges: z.number(), lineItemCount: z.number() },
      pdfDownloadLink: z.string(),
    }),
  ),
});
const lines = z.looseObject({ items: z.array(z.looseObject({ totalForCustomer: z.number() })) });
const KOREAN = '주식회사 한빛소프트';

/** The partner with a customer that has this name. */
async function withCustomer(partner: Partner, companyName: string): Promise<Partner> {
  const companyProfile = { companyName, domain: `${randomUUID()}.com`, country: 'US' };
  const { json } = await partner.send('POST', '/v1/customers', { companyProfile });
  return new Partner(url, partner.id, created.parse(json).id, NOW);
}

/** Follows a link of an invoice, as a browser would: with its bytes as they came. */
async function download(partner: Partner, link: string) {
  const response = await fetch(`${url}/v1${link}`, {
    headers: { Authorization: `Bearer ${await partner.token()}`, ...atInstant(LATER).headers },
  });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const dollars = (amount: number): string =>
  amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

it('R3, R19: the link of an invoice leads to a PDF of all its lines, which add up to it', async () => {
  const partner = await withCustomer(await Partner.open(url), KOREAN);
  const lineItems = Array.from({ length: 30 }, (_, index) => ({
    offerId: OFFER,
    quantity: index + 1,
  }));
  await partner.buy(lineItems);
  const cancelled = await partner.buy();
  await partner.send('PATCH', partner.at(`/orders/${cancelled}`), { status: 'cancelled' });

  const later = partner.when(LATER);
  const [invoice] = invoices.parse((await later.send('GET', '/v1/invoices')).json).items;
  const link = invoice?.pdfDownloadLink ?? '';
  const { response, bytes } = await download(later, link);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename=statement-${invoice?.id}.pdf`,
  );
  expect(response.headers.get('cache-control')).toBe('no-store');

  const pages = await pagesOfPdf(bytes);
  const texts = pages.flat();
  expect(pages.length).toBeGreaterThan(1);
  expect(texts).toContain(`Page ${pages.length} of ${pages.length}`);
  expect(texts.filter((text) => text === KOREAN)).toHaveLength(invoice?.lineItemCount ?? 0);
  const listed = lines.parse(
    (await later.send('GET', `/v1/invoices/${invoice?.id}/lineitems`)).json,
  );
  expect(listed.items).toHaveLength(invoice?.lineItemCount ?? 0);
  const amounts = texts.filter((text) => /^-?[\d,]+\.\d\d$/.test(text));
  const total = dollars(invoice?.totalCharges ?? 0);
  expect(amounts).toEqual([...listed.items.map((each) => dollars(each.totalForCustomer)), total]);
  const cents = amounts.map((text) => Math.round(Number(text.replaceAll(',', '')) * 100));
  expect(cents.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(cents.at(-1));
});

it("R22: another partner's statement is not found, nor one that there is none of", async () => {
  const partner = (await Partner.open(url)).when(NOW);
  await partner.buy();
  const later = partner.when(LATER);
  const [invoice] = invoices.parse((await later.send('GET', '/v1/invoices')).json).items;
  const path = `/v1${invoice?.pdfDownloadLink}`;
  const stranger = (await Partner.open(url)).when(LATER);
  for (const [who, where] of [
    [stranger, path],
    [partner, path],
    [later, path.replace('USD', 'EUR')],
    [later, '/v1/invoices/none/documents/statement'],
  ] as const) {
    const { status, json } = await who.send('GET', where);
    expect([status, errorSchema.parse(json).code]).toEqual([404, 990164]);
  }
});

it('helpdesk agents see no statement, as they see no invoice; sales agents do', async () => {
  const partner = (await Partner.open(url)).when(NOW);
  await partner.buy();
  const later = partner.when(LATER);
  const [invoice] = invoices.parse((await later.send('GET', '/v1/invoices')).json).items;
  const path = `/v1${invoice?.pdfDownloadLink}`;
  const as = (role: string) => later.send('GET', path, undefined, { role });
  expect(await as('helpdesk_agent')).toMatchObject({ status: 403, json: { code: 900150 } });
  expect(await as('sales_agent')).toMatchObject({
    status: 200,
    text: expect.stringMatching(/^%PDF-/),
  });
});
