import { command, query } from '#shared/platform/http/endpoint.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { catalogDocument } from './catalog-document.ts';
import { importState } from './catalog-import.ts';
import type { CatalogImportResponse, CatalogResponse } from './import.contract.ts';
import { type ImportedCatalog, importCatalog } from './import-catalog.ts';
import {
  type AnnouncedImport,
  announceImport,
  announceInput,
  continueImport,
  type Dependencies,
  importIdInput,
  publishImport,
  publishInput,
} from './import-file.ts';

const IMPORT = '/v1/operator/catalogimports/{importId}' as const;

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

export const catalogEndpoints = (dependencies: Dependencies) => ({
  'PUT /v1/operator/catalog': command({
    input: catalogDocument,
    operation: importCatalog(dependencies),
    reply: catalogReply,
  }),
  'POST /v1/operator/catalogimports': command({
    input: announceInput,
    operation: announceImport(dependencies),
    reply: ({ catalogImport, current, uploadUrl }) => ({
      statusCode: 201,
      body: { ...importResponse(catalogImport), current: current ?? null, uploadUrl },
    }),
  }),
  // It may be repeated as it is: it takes no request record.
  [`POST ${IMPORT}/continue` as const]: query({
    input: importIdInput,
    operation: continueImport(dependencies),
    reply: (catalogImport) => ({ statusCode: 200, body: importResponse(catalogImport) }),
  }),
  [`POST ${IMPORT}/publish` as const]: command({
    input: publishInput,
    operation: publishImport(dependencies),
    reply: catalogReply,
  }),
});
