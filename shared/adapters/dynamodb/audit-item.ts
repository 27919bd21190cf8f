import * as z from 'zod/mini';
import type { AuditRecord } from '../../domain/audit.ts';
import { instant } from './schemas.ts';

/** What a reader of the stream needs of an audit record. */
export const auditItem = z.object({
  id: z.string(),
  at: instant,
  partnerId: z.string(),
  customerId: z.optional(z.string()),
  operationType: z.custom<AuditRecord['operationType']>((value) => typeof value === 'string'),
  resourceId: z.string(),
  after: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
