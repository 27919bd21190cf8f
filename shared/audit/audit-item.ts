import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import type { Role } from '#shared/platform/http/caller.ts';
import type { AuditRecord } from './record.ts';

const text = <Name extends string>() => z.custom<Name>((value) => typeof value === 'string');
const facts = z.optional(z.record(z.string(), z.union([z.string(), z.number()])));

/** Fields of an audit record that a reader of the stream needs. */
const streamedFields = {
  id: z.string(),
  at: instant,
  partnerId: z.string(),
  customerId: z.optional(z.string()),
  orderId: z.optional(z.string()),
  operationType: text<AuditRecord['operationType']>(),
  resourceId: z.string(),
  after: facts,
  correlationId: z.string(),
};
export const auditItem = rowSchema(streamedFields);

/** All of a record. */
export const wholeAuditItem = rowSchema({
  ...streamedFields,
  resourceType: text<AuditRecord['resourceType']>(),
  actor: z.object({
    principalName: z.string(),
    applicationId: z.optional(z.string()),
    roles: z.array(text<Role>()),
  }),
  before: facts,
});
