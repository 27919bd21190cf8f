import * as z from 'zod';
import { ADMINS, READERS } from '#shared/platform/http/access.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { PROFILES } from './profile.ts';
import {
  billingResponse,
  legalBusinessResponse,
  mpnResponse,
  organizationResponse,
  supportResponse,
} from './profile-response.ts';
import {
  billingProfile,
  legalBusinessProfile,
  mpnProfile,
  organizationProfile,
  supportProfile,
} from './profile-schemas.ts';
import { type Dependencies, readProfile, saveProfile } from './save-profile.ts';

const ADDRESS = { country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Microsoft Way' };
const COMPANY = {
  companyName: 'Fabrikam',
  address: ADDRESS,
  primaryContact: { firstName: 'Gena', lastName: 'Soto', email: 'gena@fabrikam.example' },
};

export const readOrganizationProfileRoute = defineQuery('GET /v1/profiles/organization', {
  id: 'readOrganizationProfile',
  summary: 'Read the organization profile',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'The profile.', body: organizationProfile } },
  handle: (dependencies: Dependencies) => readProfile('organization')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: organizationResponse(profile) }),
});

export const saveOrganizationProfileRoute = defineCommand('PUT /v1/profiles/organization', {
  id: 'saveOrganizationProfile',
  summary: 'Replace the organization profile',
  access: ADMINS,
  example: { companyName: 'Fabrikam', defaultAddress: ADDRESS },
  input: PROFILES.organization,
  responses: { 200: { description: 'The profile as it is now.', body: organizationProfile } },
  handle: (dependencies: Dependencies) => saveProfile('organization')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: organizationResponse(profile) }),
});

export const readLegalBusinessProfileRoute = defineQuery('GET /v1/profiles/legalbusiness', {
  id: 'readLegalBusinessProfile',
  summary: 'Read the legal business profile',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'The profile.', body: legalBusinessProfile } },
  handle: (dependencies: Dependencies) => readProfile('legalbusiness')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: legalBusinessResponse(profile) }),
});

export const saveLegalBusinessProfileRoute = defineCommand('PUT /v1/profiles/legalbusiness', {
  id: 'saveLegalBusinessProfile',
  summary: 'Replace the legal business profile',
  access: ADMINS,
  example: COMPANY,
  input: PROFILES.legalbusiness,
  responses: { 200: { description: 'The profile as it is now.', body: legalBusinessProfile } },
  handle: (dependencies: Dependencies) => saveProfile('legalbusiness')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: legalBusinessResponse(profile) }),
});

export const readBillingProfileRoute = defineQuery('GET /v1/profiles/billing', {
  id: 'readPartnerBillingProfile',
  summary: "Read the partner's billing profile",
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'The profile.', body: billingProfile } },
  handle: (dependencies: Dependencies) => readProfile('billing')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: billingResponse(profile) }),
});

export const saveBillingProfileRoute = defineCommand('PUT /v1/profiles/billing', {
  id: 'saveBillingProfile',
  summary: "Replace the partner's billing profile",
  access: ADMINS,
  example: COMPANY,
  input: PROFILES.billing,
  responses: { 200: { description: 'The profile as it is now.', body: billingProfile } },
  handle: (dependencies: Dependencies) => saveProfile('billing')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: billingResponse(profile) }),
});

export const readSupportProfileRoute = defineQuery('GET /v1/profiles/support', {
  id: 'readSupportProfile',
  summary: 'Read the support profile',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'The profile.', body: supportProfile } },
  handle: (dependencies: Dependencies) => readProfile('support')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: supportResponse(profile) }),
});

export const saveSupportProfileRoute = defineCommand('PUT /v1/profiles/support', {
  id: 'saveSupportProfile',
  summary: 'Replace the support profile',
  access: ADMINS,
  example: {
    email: 'help@fabrikam.example',
    telephone: '+1 425 555 0101',
    website: 'fabrikam.example',
  },
  input: PROFILES.support,
  responses: { 200: { description: 'The profile as it is now.', body: supportProfile } },
  handle: (dependencies: Dependencies) => saveProfile('support')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: supportResponse(profile) }),
});

export const readMpnProfileRoute = defineQuery('GET /v1/profiles/mpn', {
  id: 'readMpnProfile',
  summary: 'Read the partner network profile',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'The profile.', body: mpnProfile } },
  handle: (dependencies: Dependencies) => readProfile('organization')(dependencies),
  respond: (profile) => ({ statusCode: 200, body: mpnResponse(profile) }),
});

export const profileRoutes = [
  readOrganizationProfileRoute,
  saveOrganizationProfileRoute,
  readLegalBusinessProfileRoute,
  saveLegalBusinessProfileRoute,
  readBillingProfileRoute,
  saveBillingProfileRoute,
  readSupportProfileRoute,
  saveSupportProfileRoute,
  readMpnProfileRoute,
] as const;
