import { ADMINS } from '#shared/platform/http/access.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineList, defineQuery } from '#shared/platform/http/route.ts';
import { auditRecordResponse } from './audit-response.ts';
import { auditRecord } from './audit-schemas.ts';
import {
  auditRecordInput,
  auditRecordsQuery,
  findAuditRecord,
  listAuditRecords,
  listAuditRecordsInput,
} from './list-audit-records.ts';

const TYPES =
  "Types are Partner Center's: `undefined` stands for what it has no word for. With `types=own` they are this service's.";
const records = {
  description: 'A page of records.',
  body: collectionOf('AuditRecordCollection', auditRecord),
};

export const listAuditRecordsRoute = defineList('GET /v1/auditrecords', {
  id: 'listAuditRecords',
  countsAll: false,
  summary: 'List audit records, newest first',
  description: TYPES,
  access: ADMINS,
  input: listAuditRecordsInput,
  responses: { 200: records },
  handle: listAuditRecords,
  self: (input, context) => `/auditrecords${auditRecordsQuery(input, context)}`,
  show: (record, _, { types }) => auditRecordResponse(record, types),
});

/** The address that Partner Center's newer documents have. */
export const listAuditActivityRoute = defineList('GET /auditactivity/v1/auditrecords', {
  id: 'listAuditActivity',
  summary: 'List audit records, newest first, by the newer address',
  description: TYPES,
  access: ADMINS,
  input: listAuditRecordsInput,
  responses: { 200: records },
  handle: listAuditRecords,
  self: (input, context) => `/auditactivity/v1/auditrecords${auditRecordsQuery(input, context)}`,
  show: (record, _, { types }) => auditRecordResponse(record, types),
});

export const readAuditRecordRoute = defineQuery('GET /v1/auditrecords/{auditRecordId}', {
  id: 'readAuditRecord',
  summary: 'Read an audit record',
  description: TYPES,
  access: ADMINS,
  input: auditRecordInput,
  responses: { 200: { description: 'The record.', body: auditRecord } },
  errors: ['AUDIT_RECORD_NOT_FOUND'],
  handle: findAuditRecord,
  respond: (record, { types }) => ({ statusCode: 200, body: auditRecordResponse(record, types) }),
});

export const auditRoutes = [
  listAuditRecordsRoute,
  listAuditActivityRoute,
  readAuditRecordRoute,
] as const;
