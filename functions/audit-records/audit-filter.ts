import * as z from 'zod';
import type { AuditQuery } from '#shared/domain/audit-log.ts';
import { foldCase } from '#shared/http/fold-case.ts';

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

const asJson = z.string().transform((text, context): unknown => {
  try {
    return foldCase(filter, JSON.parse(text));
  } catch {
    context.addIssue({
      code: 'custom',
      message:
        'must be JSON such as {"Field":"ResourceType","Value":"order","Operator":"equals"}, URL-encoded',
    });
    return z.NEVER;
  }
});

export type AuditFilter = Pick<AuditQuery, 'customerId' | 'operationType' | 'resourceType'>;

/** Partner Center's filter, JSON in a query parameter. What no record has finds none. */
export const auditFilter = asJson
  .pipe(filter)
  .transform(({ Field, Value }): AuditFilter => ({ [FIELDS[Field]]: Value.toLowerCase() }));
