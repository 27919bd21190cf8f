import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { collection, resource } from '#shared/platform/http/envelope.ts';
import { collectionOf, instant, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { type CatalogResponse, catalog } from './import-schemas.ts';
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
  listPublishedCatalogsRoute,
  publishCatalogAgainRoute,
] as const;
