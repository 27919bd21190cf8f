import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import type { CatalogChanges, OfferedSku } from './catalog-changes.ts';
import { catalogDocument } from './catalog-document.ts';
import { importIdInput } from './import-file.ts';
import { previewCatalog, previewImport } from './preview-import.ts';

const sku = { productId: z.string(), skuId: z.string(), title: z.string() };
const offered = z.array(z.object({ ...sku, countries: z.array(z.string()) }));
const price = z.number().nullable();
/** Entries of a list that an answer has; `counts` has them all. */
const MOST_SHOWN = 500;

const differences = {
  current: z.string().nullable().meta({ description: 'The catalog that it is compared with.' }),
  counts: z.object({
    ...{ added: z.int(), removed: z.int(), changed: z.int() },
    ...{ prices: z.int(), newlyOffered: z.int(), noLongerOffered: z.int() },
  }),
  added: z.array(z.object(sku)).meta({ description: 'SKUs; at most 500 of each list.' }),
  removed: z.array(z.object(sku)),
  changed: z.array(z.object(sku)).meta({
    description:
      'SKUs of which something other than prices and countries is different: also the texts, views, keys and files of their product, the terms of their cancellation, and tax in prices.',
  }),
  prices: z.array(
    z.object({
      ...sku,
      ...{ availabilityId: z.string(), duration: z.string() },
      of: z.string().meta({ description: 'A currency, or a country with its own price.' }),
      ...{ old: price, new: price },
    }),
  ),
  newlyOffered: offered.meta({
    description: 'SKUs of both catalogs, with the countries that sell them only by this one.',
  }),
  noLongerOffered: offered,
  azureRatesChanged: z.boolean().meta({
    description: 'True if savings with Azure would be computed from other rates.',
  }),
};

const preview = resourceOf('CatalogPreview', { importId: z.string(), ...differences }, {});
const comparison = resourceOf(
  'CatalogComparison',
  { ...{ products: z.int(), skus: z.int(), markets: z.int() }, ...differences },
  {},
);

const shown = <Item>(list: readonly Item[]): Item[] => list.slice(0, MOST_SHOWN);

const shownIn = (list: readonly OfferedSku[]) =>
  shown(list).map(({ countries, ...each }) => ({ ...each, countries: [...countries] }));

const differencesOf = (found: CatalogChanges & { readonly current: string | undefined }) => ({
  current: found.current ?? null,
  counts: {
    added: found.added.length,
    removed: found.removed.length,
    changed: found.changed.length,
    prices: found.prices.length,
    newlyOffered: found.newlyOffered.length,
    noLongerOffered: found.noLongerOffered.length,
  },
  added: shown(found.added),
  removed: shown(found.removed),
  changed: shown(found.changed),
  prices: shown(found.prices),
  newlyOffered: shownIn(found.newlyOffered),
  noLongerOffered: shownIn(found.noLongerOffered),
  azureRatesChanged: found.azureRatesChanged,
});

export const previewCatalogRoute = defineQuery('POST /v1/operator/catalog/preview', {
  id: 'previewCatalog',
  summary: 'Compare a catalog that fits into a request body with the current one; changes nothing',
  access: OPERATORS,
  takesBody: true,
  input: catalogDocument,
  responses: { 200: { description: 'What portals would see differently.', body: comparison } },
  handle: previewCatalog,
  respond: ({ products, skus, markets, ...found }) => ({
    statusCode: 200,
    body: resource<Shown<typeof comparison>>(
      'CatalogComparison',
      { products, skus, markets, ...differencesOf(found) },
      {},
    ),
  }),
});

export const previewCatalogImportRoute = defineQuery(
  'GET /v1/operator/catalogimports/{importId}/preview',
  {
    id: 'previewCatalogImport',
    summary: 'Compare the file of an import with the current catalog; changes nothing',
    access: OPERATORS,
    input: importIdInput,
    responses: { 200: { description: 'What portals would see differently.', body: preview } },
    errors: ['CATALOG_FILE_WRONG', 'CATALOG_IMPORT_NOT_FOUND'],
    handle: previewImport,
    respond: (found) => ({
      statusCode: 200,
      body: resource<Shown<typeof preview>>(
        'CatalogPreview',
        { importId: found.importId, ...differencesOf(found) },
        {},
      ),
    }),
  },
);

export const catalogPreviewRoutes = [previewCatalogRoute, previewCatalogImportRoute] as const;
