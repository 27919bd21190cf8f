import * as z from 'zod';
import { instant, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';

const catalog = resourceOf(
  'Catalog',
  {
    catalogId: z.string(),
    products: z.int(),
    skus: z.int(),
    markets: z.int(),
  },
  {},
);
export type CatalogResponse = Shown<typeof catalog>;

const catalogImport = resourceOf(
  'CatalogImport',
  {
    id: z.string(),
    sha256: z.string(),
    sizeBytes: z.int(),
    state: z.enum(['announced', 'writing', 'written']),
    startedDate: instant,
    rowsDone: z.int().optional(),
    rowsTotal: z.int().optional(),
  },
  ownLink,
);
export type CatalogImportResponse = Shown<typeof catalogImport>;

const announced = z
  .object({
    ...catalogImport.shape,
    current: z.string().nullable().meta({ description: 'The catalog that counts now.' }),
    uploadUrl: z
      .url()
      .optional()
      .meta({ description: 'Where the file goes, by PUT, as long as it was not checked.' }),
  })
  .meta({ id: 'AnnouncedCatalogImport' });

const IMPORT = '/v1/operator/catalogimports/{importId}';

export const contract = {
  'PUT /v1/operator/catalog': {
    operationId: 'replaceCatalog',
    summary: 'Import a catalog that fits a body, at once',
    replies: { 200: { description: 'It counts now.', body: catalog } },
    refusals: ['CATALOG_REPLACED'],
  },
  'POST /v1/operator/catalogimports': {
    operationId: 'announceCatalogImport',
    summary: "Announce a catalog's file by its digest",
    replies: { 201: { description: 'Where it goes.', body: announced } },
  },
  [`POST ${IMPORT}/continue`]: {
    operationId: 'continueCatalogImport',
    summary: 'Check the file, then write some more of its rows',
    replies: { 200: { description: 'How far it is.', body: catalogImport } },
    refusals: ['CATALOG_FILE_WRONG', 'CATALOG_IMPORT_NOT_FOUND'],
  },
  [`POST ${IMPORT}/publish`]: {
    operationId: 'publishCatalogImport',
    summary: 'Make the catalog of an import the one that counts',
    replies: { 200: { description: 'It counts now.', body: catalog } },
    refusals: [
      'CATALOG_FILE_WRONG',
      'CATALOG_IMPORT_NOT_FOUND',
      'CATALOG_NOT_WRITTEN',
      'CATALOG_REPLACED',
    ],
  },
} as const satisfies FolderContract<'import-catalog'>;
