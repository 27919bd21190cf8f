import { describe, expect, it } from 'vitest';
import type { Sku } from '#shared/catalog/catalog.ts';
import { catalogDocument } from '#shared/catalog/import/catalog-document.ts';
import { expandCatalog } from '#shared/catalog/import/catalog-rows.ts';
import { skuIn } from '#shared/catalog/market.ts';
import { demo } from './demo-catalog.ts';

const R2_MARKETS = 'AR AZ BY BR CN IN ID KZ LI MY MX RU SA ZA KR TW TR UA'.split(' ');

describe('the demo catalog', () => {
  const { catalog, rows } = expandCatalog('demo', catalogDocument.parse(demo()));
  /** Every SKU in every market that sells it. */
  const sold: readonly Sku[] = rows.flatMap((row) =>
    'sku' in row
      ? Object.keys(catalog.markets).flatMap((country) => skuIn(catalog, row.sku, country) ?? [])
      : [],
  );
  const marketsOf = (type: string) =>
    new Set(
      sold.filter(({ entitlementType }) => entitlementType === type).map(({ country }) => country),
    );

  it('R2: sells reservations in no one of the 18 markets, and software in all of them', () => {
    expect(R2_MARKETS.filter((market) => marketsOf('reservedinstance').has(market))).toEqual([]);
    expect(R2_MARKETS.filter((market) => !marketsOf('software').has(market))).toEqual([]);
    expect(marketsOf('reservedinstance')).toContain('US');
  });

  it('R2: has one list for the markets without reservations, and one for all others', () => {
    const listings = new Set(R2_MARKETS.map((country) => catalog.markets[country]?.listing));
    expect(listings.size).toBe(1);
    expect(new Set(Object.values(catalog.markets).map(({ listing }) => listing)).size).toBe(2);
  });

  it('R3: includes tax in the price in Australia and Brazil only', () => {
    const including = new Set(
      sold.filter(({ taxIncluded }) => taxIncluded).map(({ country }) => country),
    );
    expect([...including].sort()).toEqual(['AU', 'BR']);
  });

  it('R15: carries a fee of 12 % for all families', () => {
    const fees = new Set(sold.map(({ cancellationPolicy: { fee } }) => JSON.stringify(fee)));
    expect(fees).toEqual(new Set(['{"kind":"percent","percent":12}']));
  });

  it('R1: has the families of the seed, for 1 and 3 years', () => {
    const titles = sold.map(({ title }) => title).join('\n');
    for (const family of [
      'Windows Server Standard',
      'Windows Server Datacenter',
      'Windows Server CAL',
      'Remote Desktop Services CAL',
      'External Connector',
      'SQL Server Standard',
      'SQL Server Enterprise',
      'Reserved VM Instance',
    ]) {
      expect(titles).toContain(family);
    }
    const terms = sold.flatMap(({ availabilities }) =>
      availabilities.flatMap((each) => each.terms.map(({ duration }) => duration)),
    );
    expect(new Set(terms)).toEqual(new Set(['P1Y', 'P3Y']));
  });

  it('R1: asks for a registered subscription before a reservation is bought, and for nothing else', () => {
    const asked = (type: string) =>
      new Set(
        sold
          .filter(({ entitlementType }) => entitlementType === type)
          .map((sku) => sku.purchasePrerequisites.join(',')),
      );
    expect(asked('reservedinstance')).toEqual(
      new Set(['AzureSubscriptionRegistration,InventoryCheck']),
    );
    expect(asked('software')).toEqual(new Set(['']));
  });
});
