import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { collection, resource } from '#shared/platform/http/envelope.ts';
import { collectionOf, instant, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { importIdInput } from './import-file.ts';
import { type CatalogResponse, catalog } from './import-schemas.ts';
import { type ImportPreview, previewImport } from './preview-import.ts';
import type { Publication } from './publication.ts';
import { listPublications, publishAgain, publishAgainInput } from './publish-again.ts';

const published = resourceOf(
  'PublishedCatalog',
  {
    catalogId: z.string(),
    publishedDate: instant.meta({ description: 'Its last publication.' }),
    publishedBy: z.string(),
    ...{ products: z.int(), skus: z.int(), markets: z.int() },
  },
  {},
);

const publishedResponse = ({
  catalog: { id, markets },
  publishedAt,
  publishedBy,
  products,
  skus,
}: Publication) =>
  resource<Shown<typeof published>>(
    'PublishedCatalog',
    {
      ...{ catalogId: id, publishedDate: publishedAt.toISOString(), publishedBy },
      ...{ products, skus, markets: Object.keys(markets).length },
    },
    {},
  );

const sku = { productId: z.string(), skuId: z.string(), title: z.string() };
const price = z.number().nullable();
/** Entries of a list that an answer has; `counts` has them all. */
const MOST_SHOWN = 500;

const preview = resourceOf(
  'CatalogPreview',
  {
    importId: z.string(),
    current: z.string().nullable().meta({ description: 'The catalog that it is compared with.' }),
    counts: z.object({
      ...{ added: z.int(), removed: z.int(), changed: z.int() },
      ...{ prices: z.int(), noLongerOffered: z.int() },
    }),
    added: z.array(z.object(sku)).meta({ description: 'SKUs; at most 500 of each list.' }),
    removed: z.array(z.object(sku)),
    changed: z
      .array(z.object(sku))
      .meta({ description: 'SKUs of which more than prices and markets is different.' }),
    prices: z.array(
      z.object({
        ...sku,
        ...{ availabilityId: z.string(), duration: z.string() },
        of: z.string().meta({ description: 'A currency, or a country with its own price.' }),
        ...{ old: price, new: price },
      }),
    ),
    noLongerOffered: z.array(z.object({ ...sku, countries: z.array(z.string()) })),
  },
  {},
);

const shown = <Item>(list: readonly Item[]): Item[] => list.slice(0, MOST_SHOWN);

const previewResponse = (found: ImportPreview) =>
  resource<Shown<typeof preview>>(
    'CatalogPreview',
    {
      ...{ importId: found.importId, current: found.current ?? null },
      counts: {
        added: found.added.length,
        removed: found.removed.length,
        changed: found.changed.length,
        prices: found.prices.length,
        noLongerOffered: found.noLongerOffered.length,
      },
      added: shown(found.added),
      removed: shown(found.removed),
      changed: shown(found.changed),
      prices: shown(found.prices),
      noLongerOffered: shown(found.noLongerOffered).map(({ countries, ...each }) => ({
        ...each,
        countries: [...countries],
      })),
    },
    {},
  );

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
    respond: (found) => ({ statusCode: 200, body: previewResponse(found) }),
  },
);

export const listPublishedCatalogsRoute = defineQuery('GET /v1/operator/catalogs', {
  id: 'listPublishedCatalogs',
  summary: 'List the catalogs that were published, the newest first',
  access: OPERATORS,
  input: z.object({}),
  responses: {
    200: {
      description: 'The newest 500.',
      body: collectionOf('PublishedCatalogCollection', published),
    },
  },
  handle: listPublications,
  respond: (publications) => ({
    statusCode: 200,
    body: collection(publications.map(publishedResponse), '/operator/catalogs'),
  }),
});

export const publishCatalogAgainRoute = defineCommand(
  'POST /v1/operator/catalogs/{catalogId}/publish',
  {
    id: 'publishCatalogAgain',
    summary: 'Make an earlier catalog the current one again',
    access: OPERATORS,
    input: publishAgainInput,
    responses: { 200: { description: 'It counts now.', body: catalog } },
    errors: ['CATALOG_IMPORT_NOT_FOUND', 'CATALOG_REPLACED'],
    handle: publishAgain,
    respond: (imported) => ({
      statusCode: 200,
      body: resource<CatalogResponse>('Catalog', imported, {}),
    }),
  },
);

export const publishedCatalogRoutes = [
  previewCatalogImportRoute,
  listPublishedCatalogsRoute,
  publishCatalogAgainRoute,
] as const;
