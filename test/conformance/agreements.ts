import { C, collectionOf, contact } from './common.ts';
import { boolean, date, integer, nested, type Resource, shape, text } from './shape.ts';

const metadata = shape(
  'AgreementMetaData',
  { templateId: text, agreementType: text, agreementLink: text },
  { versionRank: integer },
);
const agreement = shape(
  'Agreement',
  { primaryContact: nested(contact), templateId: text, dateAgreed: date, type: text },
  { userId: text, agreementLink: text },
);
const document = shape('AgreementDocument', {
  ...{ displayUri: text, downloadUri: text, language: text, country: text },
});
const signed = shape('DirectSignedCustomerAgreementStatus', { isSigned: boolean });

export const agreements: Resource = {
  name: 'Agreements',
  operations: [
    {
      ...{ key: 'GET /v1/agreements', source: 'get-agreement-metadata', status: 200 },
      ...{ summary: 'List agreement templates', answer: collectionOf(metadata) },
    },
    {
      key: 'GET /v1/agreementtemplates/117a77b0-9360-443b-8795-c6dedc750cf9/document',
      source: 'download-customer-agreement-template',
      ...{ query: 'language=en-US&country=US', status: 200, answer: nested(document) },
      summary: 'Get the document of an agreement template',
    },
    {
      ...{ key: `GET ${C}/agreements`, source: 'get-confirmation-of-customer-agreement' },
      ...{ summary: "List a customer's agreements", status: 200 },
      answer: collectionOf(agreement),
    },
    {
      key: `POST ${C}/agreements`,
      source: 'confirm-customer-consent-customer-agreement',
      ...{ summary: "Record a customer's agreement", status: 201, answer: nested(agreement) },
      body: {
        primaryContact: { firstName: 'Gena', lastName: 'Soto', email: 'gena@contoso.test' },
        ...{ templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', dateAgreed: '2026-01-31' },
        type: 'MicrosoftCustomerAgreement',
      },
    },
    {
      key: `GET ${C}/directSignedMicrosoftCustomerAgreementStatus`,
      source: 'get-direct-sign-status-of-customer-agreement',
      ...{ summary: 'Get whether a customer signed directly', status: 200, answer: nested(signed) },
    },
  ],
};
