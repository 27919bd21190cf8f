import * as z from 'zod';
import { instant, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const auditRecord = resourceOf(
  'AuditRecord',
  {
    id: z.string(),
    partnerId: z.string(),
    customerId: z.string().meta({ description: 'Empty for what is of no customer.' }),
    customerName: z.string(),
    userPrincipalName: z.string(),
    applicationId: z.string().optional(),
    resourceType: z.string().meta({ examples: ['order', 'software_key'] }),
    operationType: z.string().meta({ examples: ['create_order', 'get_software_key'] }),
    resourceOldValue: z.string().optional().meta({ description: 'JSON in a string.' }),
    resourceNewValue: z.string().optional().meta({ description: 'JSON in a string.' }),
    operationDate: instant,
    operationStatus: z.literal('succeeded'),
    originalCorrelationId: z.string(),
    customizedData: z.array(z.object({ key: z.string(), value: z.string() })),
  },
  {},
);

export type AuditRecordResponse = Shown<typeof auditRecord>;
