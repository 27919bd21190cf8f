import * as z from 'zod';
import { instant, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const catalog = resourceOf(
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

export const catalogImport = resourceOf(
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

export const announced = z
  .object({
    ...catalogImport.shape,
    current: z.string().nullable().meta({ description: 'The current catalog.' }),
    uploadUrl: z
      .url()
      .optional()
      .meta({ description: 'The upload URL of the file, for a PUT until the file is checked.' }),
  })
  .meta({ id: 'AnnouncedCatalogImport' });
