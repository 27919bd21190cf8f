import * as z from 'zod';
import { collectionOf, instant, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';

const auditRecord = resourceOf(
  'AuditRecord',
  {
    id: z.string(),
    partnerId: z.string(),
    customerId: z.string().optional(),
    userPrincipalName: z.string(),
    applicationId: z.string().optional(),
    resourceType: z.string(),
    operationType: z.string().meta({ examples: ['create_order', 'get_software_key'] }),
    resourceOldValue: z.string().optional().meta({ description: 'JSON in a text.' }),
    resourceNewValue: z.string().optional().meta({ description: 'JSON in a text.' }),
    operationDate: instant,
    operationStatus: z.literal('succeeded'),
    originalCorrelationId: z.string(),
    customizedData: z.array(z.object({ key: z.string(), value: z.string() })),
  },
  {},
);
export type AuditRecordResponse = Shown<typeof auditRecord>;

export const contract = {
  'GET /v1/auditrecords': {
    operationId: 'listAuditRecords',
    summary: 'List who did and saw what, newest first',
    replies: {
      200: {
        description: 'A page of records.',
        body: collectionOf('AuditRecordCollection', auditRecord),
      },
    },
  },
} as const satisfies FolderContract<'audit-records'>;
