import { ADDRESS, address, contact, linked } from './common.ts';
import { guid, integer, nested, oneOf, type Resource, text } from './shape.ts';

const organization = linked(
  'PartnerOrganizationProfile',
  { id: text, companyName: text, defaultAddress: nested(address), tenantId: guid, domain: text },
  { email: text, language: text, culture: text },
);
const legal = linked(
  'LegalBusinessProfile',
  { companyName: text, address: nested(address), primaryContact: nested(contact) },
  {
    ...{ companyApproverAddress: nested(address), companyApproverEmail: text },
    vettingStatus: oneOf('none', 'pending', 'authorized', 'rejected'),
    vettingSubStatus: text,
  },
);
const billing = linked(
  'PartnerBillingProfile',
  { companyName: text, address: nested(address), primaryContact: nested(contact) },
  { purchaseOrderNumber: text, taxId: text, billingDay: integer, billingCurrency: text },
);
const mpn = linked('MpnProfile', { partnerName: text, mpnId: text });
const support = linked('SupportProfile', { email: text, telephone: text, website: text });
const PERSON = { firstName: 'Gena', lastName: 'Soto', email: 'gena@partner.test' };

export const profiles: Resource = {
  name: 'Partner profiles',
  operations: [
    {
      ...{ key: 'GET /v1/profiles/organization', source: 'get-an-organization-profile' },
      ...{ summary: 'Get the organization profile', status: 200, answer: nested(organization) },
    },
    {
      ...{ key: 'PUT /v1/profiles/organization', source: 'update-an-organization-profile' },
      ...{ summary: 'Update the organization profile', status: 200, answer: nested(organization) },
      body: { companyName: 'Fabrikam', defaultAddress: ADDRESS, email: 'gena@partner.test' },
    },
    {
      ...{ key: 'GET /v1/profiles/legalbusiness', source: 'get-legal-business-profile' },
      ...{ query: 'vettingVersion=Current', summary: 'Get the legal business profile' },
      ...{ status: 200, answer: nested(legal) },
    },
    {
      ...{ key: 'PUT /v1/profiles/legalbusiness', source: 'update-legal-business-profile' },
      ...{ summary: 'Update the legal business profile', status: 200, answer: nested(legal) },
      body: { companyName: 'Fabrikam', address: ADDRESS, primaryContact: PERSON },
    },
    {
      ...{ key: 'GET /v1/profiles/billing', source: 'get-partner-billing-profile' },
      ...{ summary: "Get the partner's billing profile", status: 200, answer: nested(billing) },
    },
    {
      ...{ key: 'PUT /v1/profiles/billing', source: 'update-partner-billing-profile' },
      ...{ summary: "Update the partner's billing profile", status: 200, answer: nested(billing) },
      body: { companyName: 'Fabrikam', address: ADDRESS, primaryContact: PERSON },
    },
    {
      ...{ key: 'GET /v1/profiles/mpn', source: 'get-partner-network-profile' },
      ...{ summary: 'Get the partner network profile', status: 200, answer: nested(mpn) },
    },
    {
      ...{ key: 'GET /v1/profiles/support', source: 'get-support-profile' },
      ...{ summary: 'Get the support profile', status: 200, answer: nested(support) },
    },
    {
      ...{ key: 'PUT /v1/profiles/support', source: 'update-support-profile' },
      ...{ summary: 'Update the support profile', status: 200, answer: nested(support) },
      body: { email: 's@partner.test', telephone: '4255550101', website: 'partner.test' },
    },
  ],
};
