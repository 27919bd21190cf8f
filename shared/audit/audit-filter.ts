import * as z from 'zod';
import { jsonFilter } from '#shared/platform/http/json-filter.ts';
import type { AuditQuery } from './audit-log.ts';

const FIELDS = {
  CustomerId: 'customerId',
  ResourceType: 'resourceType',
  OperationType: 'operationType',
} as const;

const filter = z.object({
  Field: z.enum(['CustomerId', 'ResourceType', 'OperationType']),
  Value: z.string().trim().min(1).max(100),
  Operator: z.string().regex(/^equals$/i, 'must be equals'),
});

export type AuditFilter = Pick<AuditQuery, 'customerId' | 'operationType' | 'resourceType'>;

const EXAMPLE = { Field: 'ResourceType', Value: 'order', Operator: 'equals' } as const;

/** A filter by one field. A value that does not occur matches no record. */
export const auditFilter = jsonFilter(filter, EXAMPLE).transform(
  ({ Field, Value }): AuditFilter => ({ [FIELDS[Field]]: Value.toLowerCase() }),
);
