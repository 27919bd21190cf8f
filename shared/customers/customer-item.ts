import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { billingProfileSchema } from './billing-profile.ts';
import { QUALIFICATIONS } from './customer.ts';

export const customerItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  createdAt: instant,
  companyEmail: z.optional(z.string()),
  organizationRegistrationNumber: z.optional(z.string()),
  billing: z.optional(billingProfileSchema),
  qualification: z.optional(z.enum(QUALIFICATIONS)),
  relationshipEndedAt: z.optional(instant),
  domainReleasedAt: z.optional(instant),
  tenantReleasedAt: z.optional(instant),
  version: z.optional(z.int()),
});

export const domainItem = rowSchema({ customerId: z.string() });
