import * as z from 'zod';
import { ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

const said = z.string().optional();

const address = z
  .object({
    country: z.string(),
    city: z.string(),
    addressLine1: z.string(),
    ...{ region: said, state: said, addressLine2: said, postalCode: said },
    ...{ firstName: said, lastName: said, phoneNumber: said },
  })
  .meta({ id: 'ProfileAddress', description: 'Lines that were never said are empty.' });
const contact = z
  .object({
    ...{ firstName: z.string(), lastName: z.string(), email: z.string() },
    phoneNumber: said,
  })
  .meta({ id: 'ProfileContact' });
export type AddressResponse = Shown<typeof address>;
export type ContactResponse = Shown<typeof contact>;

export const organizationProfile = resourceOf(
  'PartnerOrganizationProfile',
  {
    id: z.string(),
    companyName: z.string(),
    defaultAddress: address,
    tenantId: z.string(),
    domain: z.string(),
    ...{ email: said, language: said, culture: said },
  },
  ownLink,
);
export const legalBusinessProfile = resourceOf(
  'LegalBusinessProfile',
  {
    companyName: z.string(),
    address,
    primaryContact: contact,
    companyApproverAddress: address.optional(),
    companyApproverEmail: said,
    vettingStatus: z.literal('authorized').meta({ description: 'The operator adds partners.' }),
  },
  ownLink,
);
export const billingProfile = resourceOf(
  'PartnerBillingProfile',
  {
    companyName: z.string(),
    address,
    primaryContact: contact,
    ...{ purchaseOrderNumber: said, taxId: said },
  },
  ownLink,
);
export const supportProfile = resourceOf(
  'SupportProfile',
  { email: z.string(), telephone: z.string(), website: z.string() },
  ownLink,
);
export const mpnProfile = resourceOf(
  'MpnProfile',
  {
    partnerName: z.string(),
    mpnId: z.string().meta({ description: 'This service has none: empty.' }),
  },
  ownLink,
);

export type OrganizationResponse = Shown<typeof organizationProfile>;
export type LegalBusinessResponse = Shown<typeof legalBusinessProfile>;
export type BillingResponse = Shown<typeof billingProfile>;
export type SupportResponse = Shown<typeof supportProfile>;
export type MpnResponse = Shown<typeof mpnProfile>;
