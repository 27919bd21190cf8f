import * as z from 'zod/mini';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import type { Role } from '#shared/platform/http/caller.ts';
import type { AuditRecord } from './record.ts';

const text = <Name extends string>() => z.custom<Name>((value) => typeof value === 'string');
const facts = z.optional(z.record(z.string(), z.union([z.string(), z.number()])));

/** The fields of an audit record that readers of the stream need. */
export const auditItem = z.object({
  id: z.string(),
  at: instant,
  partnerId: z.string(),
  customerId: z.optional(z.string()),
  orderId: z.optional(z.string()),
  operationType: text<AuditRecord['operationType']>(),
  resourceId: z.string(),
  after: facts,
  correlationId: z.string(),
});

/** All fields of a record. */
export const wholeAuditItem = z.extend(auditItem, {
  resourceType: text<AuditRecord['resourceType']>(),
  actor: z.object({
    principalName: z.string(),
    applicationId: z.optional(z.string()),
    roles: z.array(text<Role>()),
  }),
  before: facts,
});
