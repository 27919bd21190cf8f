import { type Continuation, list } from '#shared/platform/http/paging.ts';
import { auditRecordResponse } from './audit-response.ts';
import {
  auditRecordsPath,
  type Dependencies,
  listAuditRecords,
  listAuditRecordsInput,
} from './list-audit-records.ts';

export const auditEndpoints = (dependencies: Dependencies, tokens: Continuation) => ({
  'GET /v1/auditrecords': list(tokens, {
    input: listAuditRecordsInput,
    operation: listAuditRecords(dependencies),
    self: auditRecordsPath,
    show: auditRecordResponse,
  }),
});
