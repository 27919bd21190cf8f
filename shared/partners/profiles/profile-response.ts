import { link, resource } from '#shared/platform/http/envelope.ts';
import type { Partner } from '../partner.ts';
import type { ProfileFacts } from './profile.ts';
import type {
  AddressResponse,
  BillingResponse,
  ContactResponse,
  LegalBusinessResponse,
  MpnResponse,
  OrganizationResponse,
  SupportResponse,
} from './profile-schemas.ts';
import type { PartnerProfile } from './save-profile.ts';

type Address = NonNullable<ProfileFacts<'billing'>['address']>;
type Contact = NonNullable<ProfileFacts<'billing'>['primaryContact']>;

const addressOf = (
  address: Address | undefined,
  partner: Partner | undefined,
): AddressResponse => ({
  ...address,
  country: address?.country ?? partner?.country ?? '',
  city: address?.city ?? '',
  addressLine1: address?.addressLine1 ?? '',
});

const contactOf = (contact: Contact | undefined): ContactResponse => ({
  ...contact,
  firstName: contact?.firstName ?? '',
  lastName: contact?.lastName ?? '',
  email: contact?.email ?? '',
});

/** The name that a partner goes by: the one that it states of itself, or the one that the operator gave it. */
export const organizationName = ({ partner, facts }: PartnerProfile<'organization'>): string =>
  facts.companyName ?? partner?.name ?? '';

const self = (kind: string) => ({ self: link(`/profiles/${kind}`) });

export const organizationResponse = (profile: PartnerProfile<'organization'>) => {
  const { partnerId, partner, facts } = profile;
  return resource<OrganizationResponse>(
    'PartnerOrganizationProfile',
    {
      ...{ id: partnerId, tenantId: partnerId },
      ...{ email: facts.email, language: facts.language, culture: facts.culture },
      companyName: organizationName(profile),
      defaultAddress: addressOf(facts.defaultAddress, partner),
      domain: facts.domain ?? '',
    },
    self('organization'),
  );
};

export const legalBusinessResponse = ({ partner, facts }: PartnerProfile<'legalbusiness'>) =>
  resource<LegalBusinessResponse>(
    'LegalBusinessProfile',
    {
      companyName: facts.companyName ?? partner?.name ?? '',
      address: addressOf(facts.address, partner),
      primaryContact: contactOf(facts.primaryContact),
      ...(facts.companyApproverAddress && {
        companyApproverAddress: addressOf(facts.companyApproverAddress, partner),
      }),
      companyApproverEmail: facts.companyApproverEmail,
      vettingStatus: 'authorized',
    },
    self('legalbusiness'),
  );

export const billingResponse = ({ partner, facts }: PartnerProfile<'billing'>) =>
  resource<BillingResponse>(
    'PartnerBillingProfile',
    {
      companyName: facts.companyName ?? partner?.name ?? '',
      address: addressOf(facts.address, partner),
      primaryContact: contactOf(facts.primaryContact),
      ...{ purchaseOrderNumber: facts.purchaseOrderNumber, taxId: facts.taxId },
    },
    self('billing'),
  );

export const supportResponse = ({ facts }: PartnerProfile<'support'>) =>
  resource<SupportResponse>(
    'SupportProfile',
    {
      email: facts.email ?? '',
      telephone: facts.telephone ?? '',
      website: facts.website ?? '',
    },
    self('support'),
  );

export const mpnResponse = (profile: PartnerProfile<'organization'>) =>
  resource<MpnResponse>(
    'MpnProfile',
    { partnerName: organizationName(profile), mpnId: '' },
    self('mpn'),
  );
