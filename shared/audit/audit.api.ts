import { ADMINS } from '#shared/platform/http/access.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineList } from '#shared/platform/http/route.ts';
import { auditRecordResponse } from './audit-response.ts';
import { auditRecord } from './audit-schemas.ts';
import { auditRecordsPath, listAuditRecords, listAuditRecordsInput } from './list-audit-records.ts';

export const listAuditRecordsRoute = defineList('GET /v1/auditrecords', {
  id: 'listAuditRecords',
  countsAll: false,
  summary: 'List audit records, newest first',
  access: ADMINS,
  input: listAuditRecordsInput,
  responses: {
    200: {
      description: 'A page of records.',
      body: collectionOf('AuditRecordCollection', auditRecord),
    },
  },
  handle: listAuditRecords,
  self: auditRecordsPath,
  show: auditRecordResponse,
});

export const auditRoutes = [listAuditRecordsRoute] as const;
