import { OPERATORS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { catalogDocument } from './catalog-document.ts';
import { importState } from './catalog-import.ts';
import { catalogPreviewRoutes } from './catalog-preview.api.ts';
import { type ImportedCatalog, importCatalog } from './import-catalog.ts';
import {
  type AnnouncedImport,
  announceImport,
  announceInput,
  continueImport,
  importIdInput,
  publishImport,
  publishInput,
} from './import-file.ts';
import {
  announced,
  type CatalogImportResponse,
  type CatalogResponse,
  catalog,
  catalogImport,
} from './import-schemas.ts';
import { publishedCatalogRoutes } from './published-catalogs.api.ts';

const importResponse = ({ startedAt, rows, ...facts }: AnnouncedImport['catalogImport']) =>
  resource<CatalogImportResponse>(
    'CatalogImport',
    {
      ...facts,
      state: importState({ ...facts, startedAt, rows }),
      startedDate: startedAt.toISOString(),
      ...(rows && { rowsDone: rows.done, rowsTotal: rows.total }),
    },
    { self: link(`/operator/catalogimports/${facts.id}`) },
  );

const catalogReply = (imported: ImportedCatalog) => ({
  statusCode: 200 as const,
  body: resource<CatalogResponse>('Catalog', imported, {}),
});

export const replaceCatalogRoute = defineCommand('PUT /v1/operator/catalog', {
  id: 'replaceCatalog',
  summary: 'Import a catalog that fits into a request body',
  description:
    'With the `current` of a preview as `If-Match`, it replaces the catalog that the preview compared it with, and no later one.',
  access: OPERATORS,
  ifMatch: true,
  input: catalogDocument,
  responses: { 200: { description: 'It counts now.', body: catalog } },
  errors: ['CATALOG_REPLACED', 'ETAG_STALE'],
  handle: importCatalog,
  respond: catalogReply,
});

export const announceCatalogImportRoute = defineCommand('POST /v1/operator/catalogimports', {
  id: 'announceCatalogImport',
  summary: "Announce a catalog's file by its digest",
  access: OPERATORS,
  seals: true,
  input: announceInput,
  responses: { 201: { description: 'Where it goes.', body: announced } },
  handle: announceImport,
  respond: ({ catalogImport, current, uploadUrl }) => ({
    statusCode: 201,
    body: { ...importResponse(catalogImport), current: current ?? null, uploadUrl },
  }),
});

// A repeat is harmless, so the route needs no request record.
export const continueCatalogImportRoute = defineQuery(
  'POST /v1/operator/catalogimports/{importId}/continue',
  {
    id: 'continueCatalogImport',
    summary: 'Check the file, then write the next rows',
    access: OPERATORS,
    input: importIdInput,
    responses: { 200: { description: 'How far it is.', body: catalogImport } },
    errors: ['CATALOG_FILE_WRONG', 'CATALOG_IMPORT_NOT_FOUND'],
    handle: continueImport,
    respond: (catalogImport) => ({ statusCode: 200, body: importResponse(catalogImport) }),
  },
);

export const publishCatalogImportRoute = defineCommand(
  'POST /v1/operator/catalogimports/{importId}/publish',
  {
    id: 'publishCatalogImport',
    summary: 'Make the catalog of an import the current one',
    access: OPERATORS,
    input: publishInput,
    responses: { 200: { description: 'It counts now.', body: catalog } },
    errors: [
      'CATALOG_FILE_WRONG',
      'CATALOG_IMPORT_NOT_FOUND',
      'CATALOG_NOT_WRITTEN',
      'CATALOG_REPLACED',
    ],
    handle: publishImport,
    respond: catalogReply,
  },
);

export const catalogImportRoutes = [
  replaceCatalogRoute,
  announceCatalogImportRoute,
  continueCatalogImportRoute,
  publishCatalogImportRoute,
  ...catalogPreviewRoutes,
  ...publishedCatalogRoutes,
] as const;
