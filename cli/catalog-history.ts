import * as z from 'zod';
import { counted } from './confirm.ts';
import type { Service } from './service.ts';

const sku = { productId: z.string(), skuId: z.string(), title: z.string() };
const amount = z.number().nullable();
const offered = z.array(z.object({ ...sku, countries: z.array(z.string()) }));
const preview = z.object({
  counts: z.record(z.string(), z.int()),
  added: z.array(z.object(sku)),
  removed: z.array(z.object(sku)),
  changed: z.array(z.object(sku)),
  prices: z.array(
    z.object({ ...sku, duration: z.string(), of: z.string(), old: amount, new: amount }),
  ),
  newlyOffered: offered,
  noLongerOffered: offered,
  azureRatesChanged: z.boolean(),
});

const nameOf = ({ productId, skuId, title }: z.infer<z.ZodObject<typeof sku>>) =>
  `${productId}:${skuId}\t${title}`;

/** Lists the differences between an uploaded catalog and the current one, a line each. */
export async function previewCatalog(service: Service, importId: string): Promise<string> {
  const path = `/catalogimports/${encodeURIComponent(importId)}/preview`;
  const found = await service.call(preview, 'GET', path);
  const lines = [
    ...found.added.map((each) => `added\t${nameOf(each)}`),
    ...found.removed.map((each) => `removed\t${nameOf(each)}`),
    ...found.changed.map((each) => `changed\t${nameOf(each)}`),
    ...found.prices.map((each) =>
      [
        ...['price', nameOf(each), each.duration, each.of],
        `${each.old ?? 'none'} -> ${each.new ?? 'none'}`,
      ].join('\t'),
    ),
    ...found.newlyOffered.map(
      (each) => `newly offered\t${nameOf(each)}\t${each.countries.join(' ')}`,
    ),
    ...found.noLongerOffered.map(
      (each) => `no longer offered\t${nameOf(each)}\t${each.countries.join(' ')}`,
    ),
    ...(found.azureRatesChanged ? ['changed\tthe Azure rates'] : []),
  ];
  const { added, removed, changed, prices, newlyOffered, noLongerOffered } = found.counts;
  return [
    ...lines,
    `${counted(added ?? 0, 'SKU')} added, ${removed} removed, ${changed} changed; other prices: ${prices}; newly offered somewhere: ${newlyOffered}; no longer offered somewhere: ${counted(noLongerOffered ?? 0, 'SKU')}. Nothing was changed.`,
  ].join('\n');
}

const catalogs = z.object({
  items: z.array(
    z.object({
      ...{ catalogId: z.string(), publishedDate: z.string(), publishedBy: z.string() },
      ...{ products: z.int(), skus: z.int(), markets: z.int() },
    }),
  ),
});

/** Lists the published catalogs, the newest first, a line each: id, when, by whom, products, SKUs, markets. */
export async function listCatalogs(service: Service): Promise<string> {
  const { items } = await service.call(catalogs, 'GET', '/catalogs');
  const lines = items.map((each) =>
    [
      ...[each.catalogId, each.publishedDate, each.publishedBy],
      ...[each.products, each.skus, each.markets],
    ].join('\t'),
  );
  return lines.join('\n') || 'No catalog was published.';
}

/** The size of a catalog that was made the current one. */
export const published = z.object({ products: z.int(), skus: z.int(), markets: z.int() });

/** The answer of a command that made a catalog the current one. */
export const publishedText = (
  catalogId: string,
  { products, skus, markets }: z.output<typeof published>,
): string =>
  `Portals now see catalog ${catalogId}: ${counted(products, 'product')}, ${counted(skus, 'SKU')}, ${counted(markets, 'market')}.`;

/** Makes an earlier catalog the current one again. */
export async function publishCatalog(service: Service, catalogId: string): Promise<string> {
  const path = `/catalogs/${encodeURIComponent(catalogId)}/publish`;
  return publishedText(catalogId, await service.call(published, 'POST', path, {}));
}
