import { ADDRESS, address, C, collectionOf, linked } from './common.ts';
import { boolean, date, guid, listOf, nested, oneOf, type Resource, shape, text } from './shape.ts';

const companyProfile = linked(
  'CustomerCompanyProfile',
  { tenantId: guid, domain: text, companyName: text },
  { organizationRegistrationNumber: text, email: text, address: nested(address) },
);
const billingProfile = linked(
  'CustomerBillingProfile',
  { id: text, email: text, culture: text, language: text, companyName: text },
  { firstName: text, lastName: text, defaultAddress: nested(address) },
);
const optional = {
  ...{ commerceId: text, allowDelegatedAccess: boolean, customDomains: listOf(text) },
  ...{ associatedPartnerId: text, billingProfile: nested(billingProfile) },
};
const relationship = oneOf(
  ...['unknown', 'reseller', 'advisor', 'syndication', 'microsoft_support', 'none'],
);
const customer = linked(
  'Customer',
  { id: guid, companyProfile: nested(companyProfile), relationshipToPartner: relationship },
  optional,
);
const created = linked(
  'Customer',
  {
    ...{ id: guid, commerceId: text, companyProfile: nested(companyProfile) },
    billingProfile: nested(billingProfile),
    userCredentials: nested(shape('UserCredentials', { userName: text, password: text })),
  },
  { ...optional, relationshipToPartner: relationship },
);
const creation = shape(
  'Customer',
  {
    companyProfile: nested(shape('CompanyProfile', { domain: text })),
    billingProfile: nested(
      shape(
        'BillingProfile',
        { companyName: text, email: text, defaultAddress: nested(address) },
        { culture: text, language: text, firstName: text, lastName: text },
      ),
    ),
  },
  {
    ...{ id: text, commerceId: text, associatedPartnerId: text },
    relationshipToPartner: relationship,
  },
);
const billing = {
  ...{ email: 'gena@contoso.test', culture: 'en-US', language: 'en', companyName: 'Contoso' },
  defaultAddress: ADDRESS,
};
const qualification = shape(
  'CustomerQualification',
  { qualification: text },
  { vettingStatus: text, vettingReason: text, vettingCreateDate: date },
);

/** A bare JSON text. */
const older = oneOf('none', 'education', 'government_community_cloud', 'state_owned_entity');

export const customers: Resource = {
  name: 'Customers',
  operations: [
    {
      ...{ key: 'GET /v1/customers', source: 'get-a-list-of-customers', query: 'size=40' },
      ...{ summary: 'List customers', status: 200, answer: collectionOf(customer) },
    },
    {
      key: 'POST /v1/customers',
      ...{ source: 'create-a-customer', summary: 'Create a customer', status: 201 },
      body: { companyProfile: { domain: '{newDomain}' }, billingProfile: billing },
      ...{ request: creation, answer: nested(created) },
    },
    {
      ...{ key: `GET ${C}`, source: 'get-a-customer-by-id', summary: 'Get a customer' },
      ...{ status: 200, answer: nested(customer) },
    },
    {
      key: `PATCH ${C}`,
      source: 'remove-a-reseller-relationship-with-a-customer',
      ...{ summary: 'End the reseller relationship', status: 200, alone: true },
      body: { relationshipToPartner: 'none', attributes: { objectType: 'Customer' } },
      answer: nested(customer),
    },
    {
      key: `DELETE ${C}`,
      source: 'delete-a-customer-account-from-the-integration-sandbox',
      ...{ summary: 'Delete a customer of the integration sandbox', status: 204, alone: true },
    },
    {
      key: `GET ${C}/profiles/company`,
      source: 'get-a-customer-s-company-profile',
      ...{ summary: "Get a customer's company profile", status: 200 },
      answer: nested(companyProfile),
    },
    {
      key: `GET ${C}/profiles/billing`,
      source: 'get-all-of-a-customer-s-billing-profiles',
      ...{ summary: "Get a customer's billing profile", status: 200 },
      answer: nested(billingProfile),
    },
    {
      key: `PUT ${C}/profiles/billing`,
      source: 'update-a-customer-s-billing-profile',
      ...{ summary: "Update a customer's billing profile", status: 200 },
      ...{ body: billing, answer: nested(billingProfile) },
    },
    {
      key: `GET ${C}/qualifications`,
      source: 'get-customer-qualification-asynchronous',
      ...{ summary: "Get a customer's qualifications", status: 200 },
      answer: listOf(nested(qualification)),
    },
    {
      key: `POST ${C}/qualifications`,
      source: 'update-customer-qualification-asynchronous',
      ...{ summary: "Update a customer's qualifications", status: 200 },
      ...{ body: { Qualification: 'education' }, answer: nested(qualification) },
    },
    {
      ...{ key: `GET ${C}/qualification`, source: 'get-a-customer-s-qualification', status: 200 },
      ...{ summary: "Get a customer's qualification by its older address", answer: older },
    },
    {
      ...{ key: `PUT ${C}/qualification`, source: 'update-a-customer-s-qualification' },
      ...{ query: 'code=123456', body: 'education', status: 200, answer: older },
      summary: "Update a customer's qualification by its older address",
    },
    {
      key: `GET ${C}/validationStatus`,
      ...{ source: 'retrieve-validation-status', query: 'type=account', status: 200 },
      summary: 'Get the validation status of a customer account',
      answer: nested(shape('ValidationStatus', { type: text, status: text })),
    },
  ],
};
