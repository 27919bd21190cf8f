import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sku } from '#shared/catalog/catalog.ts';
import { catalogDocument, catalogJsonSchema } from '#shared/catalog/import/catalog-document.ts';
import { expandCatalog } from '#shared/catalog/import/catalog-rows.ts';
import { readDocument } from '#shared/catalog/import/read-document.ts';
import { skuIn } from '#shared/catalog/market.ts';
import { money } from '#shared/platform/money.ts';
import { changed, demo, demoText } from './demo-catalog.ts';

/** Paths of what is wrong with a document. */
const wrongIn = (document: unknown): string[] => {
  const { error } = catalogDocument.safeParse(document);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
};

const SKU = 'products.0.skus.0';
const TERM = `${SKU}.availabilities.0.terms.0`;

function soldIn(document: unknown, country: string): readonly Sku[] {
  const { catalog, rows } = expandCatalog('id', catalogDocument.parse(document));
  return rows.flatMap((row) => ('sku' in row ? (skuIn(catalog, row.sku, country) ?? []) : []));
}

describe('the catalog document', () => {
  it.each([
    ['another format', 'formatVersion', 2],
    ['a market in small letters', 'markets.us', { currency: 'USD' }],
    ['a market that is no country', 'markets.QQ', { currency: 'USD' }],
    ['an unknown currency', 'markets.US.currency', 'USX'],
    ['an unknown policy', 'families.sqlServer.policy', 'none'],
    ['an unknown family', 'products.3.family', 'games'],
    ['a product twice', 'products.1.id', 'DG7GMGF0DVT7'],
    ['a SKU twice', 'products.0.skus.1.id', '0001'],
    ['a maximum below the minimum', `${SKU}.maximumQuantity`, 0],
    ['a term of two years', `${TERM}.duration`, 'P2Y'],
    ['a negative price', `${TERM}.prices.USD`, -1],
    ['a tenth of a cent', `${TERM}.prices.USD`, 1.001],
    ['a price of a market that there is not', `${TERM}.marketPrices`, { FI: 3 }, '.FI'],
    ['an unknown prerequisite', 'families.sqlServer.purchasePrerequisites', ['Luck'], '.0'],
  ])('is refused with %s, by its path %s', (_, path, value, deeper = '') => {
    expect(wrongIn(changed(path, value))).toContain(`${path}${deeper}`);
  });

  it('is refused with a field that the format does not know', () => {
    const { error } = catalogDocument.safeParse(changed(`${SKU}.colour`, 'red'));
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'] }]);
  });

  it('R3: is refused where a market sells a product and has no price for it in its currency', () => {
    const wrong = wrongIn(changed('markets.KR', { currency: 'KRW' }));
    expect(wrong).toContain(`${TERM}.prices`);
    // Reservations are not sold in Korea, so they need no price in won.
    expect(wrong.some((path) => path.startsWith('products.8.'))).toBe(false);
  });

  it('R15: is refused where a policy has no amount in the currency of a market', () => {
    const fee = { kind: 'fixed', amount: { EUR: 10 } };
    expect(wrongIn(changed('policies.standard.fee', fee))).toEqual([
      'policies.standard.fee.amount',
    ]);
  });

  it('R1: takes a SKU that is sold in one quantity only', () => {
    expect(wrongIn(changed(`${SKU}.maximumQuantity`, 1))).toEqual([]);
  });

  it('R2: leaves a family, or a product, out of a market that the operator excludes, and out of no other', () => {
    for (const path of ['families.sqlServer.excludedMarkets', 'products.6.excludedMarkets']) {
      const document = changed(path, ['DE']);
      const isSold = (country: string) =>
        soldIn(document, country).some(({ title }) => title.startsWith('SQL Server Enterprise'));
      expect(isSold('DE')).toBe(false);
      expect(isSold('FR')).toBe(true);
    }
  });

  it('R3: charges each market in its currency, and by its own price where it has one', () => {
    const document = demo() as { markets: Record<string, object>; products: { skus: object[] }[] };
    document.markets['KR'] = { currency: 'KRW' };
    for (const { skus } of document.products) {
      for (const sku of skus as { availabilities: { terms: Record<string, object>[] }[] }[]) {
        const [term] = sku.availabilities[0]?.terms ?? [];
        Object.assign(term?.['prices'] ?? {}, { KRW: 490_000 });
        Object.assign(term ?? {}, { marketPrices: { AU: 99.5 } });
      }
    }
    const priceIn = (country: string) =>
      soldIn(document, country)[0]?.availabilities[0]?.terms[0]?.price;
    expect(priceIn('KR')).toEqual(money(490_000, 'KRW'));
    expect(priceIn('AU')).toEqual(money(9_950, 'USD'));
    expect(priceIn('US')).toEqual(money(35_280, 'USD'));
  });

  it.each([
    [
      { kind: 'percent', percent: 12, cap: { USD: 50_000 } },
      { kind: 'percent', percent: 12, cap: money(5_000_000, 'USD') },
    ],
    [
      { kind: 'fixed', amount: { USD: 25.5 } },
      { kind: 'fixed', amount: money(2_550, 'USD') },
    ],
    [{ kind: 'none' }, { kind: 'none' }],
  ])('R15: turns the fee %o into whole cents, for every SKU of its policy', (fee, expected) => {
    const sold = soldIn(changed('policies.standard.fee', fee), 'US').filter(
      ({ entitlementType }) => entitlementType === 'software',
    );
    expect(sold.length).toBeGreaterThan(0);
    for (const { cancellationPolicy } of sold) {
      expect(cancellationPolicy.fee).toEqual(expected);
    }
  });

  it('has a JSON Schema in docs: after a change run `npm run catalog-schema`', () => {
    const committed = new URL('../../../docs/catalog.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(catalogJsonSchema());
  });
});

describe('a file of it', () => {
  const lineOf = (text: string, part: string) =>
    text.slice(0, text.indexOf(part)).split('\n').length;

  it('names line and field of what is wrong, of all of it at once', () => {
    const text = demoText()
      .replace('"percent": 12', '"percent": 120')
      .replace('"minimumQuantity": 1,', '"minimumQuantity": 1, "colour": "red",');
    expect(readDocument(text).problems).toMatchObject([
      { line: lineOf(text, '"percent": 120'), field: 'policies.standard.fee.percent' },
      {
        line: lineOf(text, '"colour"'),
        field: 'products[0].skus[0].colour',
        message: 'is not a field of the format',
      },
    ]);
  });

  it('names the line of what stands around a field that is missing', () => {
    const text = demoText().replace('"family": "windowsServer",', '');
    const { problems = [] } = readDocument(text);
    expect(problems).toMatchObject([{ field: 'products[0].family' }]);
    expect(text.split('\n')[(problems[0]?.line ?? 0) - 1]?.trim()).toBe('{');
  });

  it('that is no JSON is told by the line where it breaks', () => {
    expect(readDocument('{\n  "formatVersion": 1,\n  oops\n}').problems?.[0]).toMatchObject({
      line: 3,
      column: 3,
      message: expect.stringContaining('is not JSON'),
    });
  });

  it('that is right is read', () => {
    expect(readDocument(demoText())).toMatchObject({ document: { formatVersion: 1 } });
  });
});
