import { type Continuation, list } from '#shared/http/paging.ts';
import type { Dependencies } from './list-audit-records.ts';
import { auditRecordsPath, listAuditRecords, listAuditRecordsInput } from './list-audit-records.ts';
import { auditRecordWire } from './wire.ts';

export const auditEndpoints = (dependencies: Dependencies, tokens: Continuation) => ({
  'GET /v1/auditrecords': list(tokens, {
    input: listAuditRecordsInput,
    operation: listAuditRecords(dependencies),
    self: auditRecordsPath,
    show: auditRecordWire,
  }),
});
