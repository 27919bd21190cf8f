import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { collectionOf, instant } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { pagesOfWhole } from '#shared/platform/http/whole-list.ts';
import { words } from '#shared/platform/http/words.ts';
import { because } from '#shared/platform/sentence.ts';
import { AGREEMENT_TYPES, type Agreement, TEMPLATES, templateOf } from './agreement.ts';
import type { AgreementStore } from './agreement-store.ts';
import { agreementInput, recordAgreement } from './record-agreement.ts';

const metadata = z
  .object({
    templateId: z.string(),
    agreementType: z.enum(AGREEMENT_TYPES),
    agreementLink: z.url(),
    versionRank: z.int(),
  })
  .meta({ id: 'AgreementMetaData' });

const agreement = z
  .object({
    primaryContact: z.object({
      firstName: z.string(),
      lastName: z.string(),
      email: z.string(),
      phoneNumber: z.string().optional(),
    }),
    templateId: z.string(),
    dateAgreed: instant,
    type: z.enum(AGREEMENT_TYPES),
    userId: z.string().meta({ description: 'The caller that recorded it.' }),
    agreementLink: z.url(),
  })
  .meta({ id: 'Agreement' });

const agreementResponse = (given: Agreement): Shown<typeof agreement> => ({
  primaryContact: given.primaryContact,
  templateId: given.templateId,
  dateAgreed: given.dateAgreed.toISOString(),
  type: given.type,
  userId: given.userId,
  agreementLink: templateOf(given.templateId)?.agreementLink ?? TEMPLATES[0].agreementLink,
});

/** A star stands for all types, in Partner Center's documents. */
const agreementType = z
  .literal('*')
  .transform(() => undefined)
  .or(words(AGREEMENT_TYPES))
  .optional();
const ofType = z.object({ agreementType });

export const listAgreementTemplatesRoute = defineQuery('GET /v1/agreements', {
  id: 'listAgreementTemplates',
  summary: 'List the agreements that customers may accept',
  access: READERS,
  input: ofType,
  responses: {
    200: {
      description: 'All of them.',
      body: collectionOf('AgreementMetaDataCollection', metadata),
    },
  },
  handle:
    () =>
    async ({ agreementType: wanted }) =>
      TEMPLATES.filter((each) => wanted === undefined || each.agreementType === wanted),
  respond: (items) => ({ statusCode: 200, body: collection(items, '/agreements') }),
});

export const readAgreementDocumentRoute = defineQuery(
  'GET /v1/agreementtemplates/{templateId}/document',
  {
    id: 'readAgreementDocument',
    summary: "Read where an agreement's text is",
    access: READERS,
    input: z.object({
      templateId: z.string(),
      language: z.string().max(20).default('en-US'),
      country: z.string().max(20).default('US'),
    }),
    responses: {
      200: {
        description: 'Its addresses.',
        body: z.object({
          displayUri: z.url(),
          downloadUri: z.url(),
          language: z.string(),
          country: z.string(),
        }),
      },
    },
    errors: ['AGREEMENT_NOT_FOUND'],
    handle:
      () =>
      async ({ templateId }) => {
        const template = templateOf(templateId);
        if (!template) {
          throw new DomainError(
            'AGREEMENT_NOT_FOUND',
            because('AGREEMENT_TEMPLATE_NOT_FOUND', { templateId }),
          );
        }
        return template;
      },
    respond: ({ agreementLink }, { language, country }) => ({
      statusCode: 200,
      body: { displayUri: agreementLink, downloadUri: agreementLink, language, country },
    }),
  },
);

const listInput = z.object({ ...pageQuery, agreementType });

export const listAgreementsRoute = defineList('GET /v1/customers/{customerTenantId}/agreements', {
  id: 'listAgreements',
  isWhole: true,
  summary: 'List the agreements that a customer accepted',
  access: READERS,
  input: listInput,
  responses: {
    200: {
      description: 'A page of them.',
      body: collectionOf('AgreementCollection', agreement),
    },
  },
  handle: ({ agreements }: { readonly agreements: Pick<AgreementStore, 'list'> }) =>
    pagesOfWhole(async ({ agreementType: wanted }: z.output<typeof listInput>, { customer }) => {
      const all = await agreements.list(customer.id);
      // Older ones are of a customer whose tenant was released.
      return all.filter(
        ({ type, recordedAt }) =>
          recordedAt >= customer.createdAt && (wanted === undefined || type === wanted),
      );
    }),
  self: ({ agreementType: wanted }, { customer }) =>
    `/customers/${customer.id}/agreements${wanted === undefined ? '' : `?agreementType=${wanted}`}`,
  show: agreementResponse,
});

export const recordAgreementRoute = defineCommand(
  'POST /v1/customers/{customerTenantId}/agreements',
  {
    id: 'recordAgreement',
    summary: 'Record that a customer accepted an agreement',
    access: BUYERS,
    example: {
      primaryContact: { firstName: 'Gena', lastName: 'Soto', email: 'gena@contoso.example' },
      templateId: TEMPLATES[0].templateId,
      dateAgreed: '2026-01-31',
      type: TEMPLATES[0].agreementType,
    },
    input: agreementInput,
    responses: { 201: { description: 'The agreement.', body: agreement } },
    handle: recordAgreement,
    respond: (given) => ({ statusCode: 201, body: agreementResponse(given) }),
  },
);

export const readDirectSigningRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/directSignedMicrosoftCustomerAgreementStatus',
  {
    id: 'readDirectSigning',
    summary: 'Read whether the customer signed with Microsoft directly: nothing here is signed so',
    access: READERS,
    input: z.object({}),
    responses: {
      200: { description: 'False.', body: z.object({ isSigned: z.boolean() }) },
    },
    handle: () => async () => ({ isSigned: false }),
    respond: (body) => ({ statusCode: 200, body }),
  },
);

export const agreementRoutes = [
  listAgreementTemplatesRoute,
  readAgreementDocumentRoute,
  listAgreementsRoute,
  recordAgreementRoute,
  readDirectSigningRoute,
] as const;
