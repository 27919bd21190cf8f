import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { honoured, refusedFields } from '#shared/platform/http/refused-fields.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { domainText, lineText, nameText } from '#shared/platform/text/pieces.ts';
import {
  addressIn,
  billingProfileInput,
  companyEmail,
  countryCode,
  partRule,
} from './billing-address.ts';
import type { Claims } from './claims/claims.ts';
import type { Customer } from './customer.ts';
import type { CustomerStore } from './customer-store.ts';
import { needed, neededRule } from './needed-facts.ts';

const fields = z.object({
  ...refusedFields('Customer'),
  companyProfile: z.object({
    /** Partner Center's own examples have it in the billing profile. */
    companyName: nameText(200).optional(),
    email: companyEmail,
    organizationRegistrationNumber: lineText(100).optional(),
    domain: domainText,
    tenantId: z
      .guid()
      .transform((id) => id.toLowerCase())
      .optional(),
    country: countryCode.optional(),
  }),
  billingProfile: billingProfileInput.optional(),
});

/** An address without a country of its own keeps the rules of the company's. */
const inCompanyCountry = z
  .object({
    companyProfile: z.object({ country: countryCode }),
    billingProfile: z.object({ defaultAddress: addressIn }),
  })
  .transform(({ companyProfile, billingProfile: { defaultAddress } }) =>
    defaultAddress.country ? undefined : { ...defaultAddress, ...companyProfile },
  );
const addressOf = (given: unknown) => inCompanyCountry.safeParse(given).data;
const ADDRESS = ['billingProfile', 'defaultAddress'] as const;

export const createCustomerInput = fields
  .refine(...neededRule('companyName'))
  .refine(...neededRule('country'))
  .refine(...partRule('state', addressOf, ADDRESS))
  .refine(...partRule('postalCode', addressOf, ADDRESS));

export interface Dependencies {
  readonly customers: Pick<CustomerStore, 'create'>;
  readonly claims: Pick<Claims, 'customer'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

type Input = z.output<typeof createCustomerInput>;

/** Creates a customer of a partner. The country is required: it decides which products may be sold (R2). */
export const createCustomer =
  ({ customers, claims, audit, ids }: Dependencies) =>
  async (given: Input, { caller, now, correlationId }: Context): Promise<Outcome<Customer>> => {
    const input = honoured('Customer', given);
    const { companyProfile, billingProfile } = input;
    const country = needed('country', input);
    const customer: Customer = {
      id: companyProfile.tenantId ?? ids.random(),
      partnerId: partnerOf(caller),
      companyName: needed('companyName', input),
      domain: companyProfile.domain,
      country,
      createdAt: now,
      companyEmail: companyProfile.email,
      organizationRegistrationNumber: companyProfile.organizationRegistrationNumber || undefined,
      billing: billingProfile,
    };
    const { partnerId, domain } = customer;
    await claims.customer({ partnerId, domain, tenantId: companyProfile.tenantId }, now);
    const record = audit.append({
      id: ids.sortable(now),
      partnerId: customer.partnerId,
      customerId: customer.id,
      operationType: 'create_customer',
      resourceType: 'customer',
      resourceId: customer.id,
      actor: actorOf(caller),
      at: now,
      correlationId,
      after: { country },
    });
    return { result: customer, changes: [...customers.create(customer), record] };
  };
