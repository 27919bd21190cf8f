import * as z from 'zod';
import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { bareQualification, qualificationResponse } from './customer-response.ts';
import { qualification } from './customer-schemas.ts';
import { updateQualification, updateQualificationInput } from './update-customer.ts';

const C = '/v1/customers/{customerTenantId}';
const read = { access: READERS, input: z.object({}), handle: () => async () => undefined };
const KEPT = 'It is kept for the portal. It decides nothing about what may be sold.';
const update = {
  ...{ access: BUYERS, example: { qualification: 'Education' }, bareBody: 'qualification' },
  ...{ input: updateQualificationInput, handle: updateQualification },
};
/** A JSON text. The SDKs before version 2 read it as the enum. */
const bare = { description: 'One word in quotes.', body: z.string() };

export const listQualificationsRoute = defineQuery(`GET ${C}/qualifications`, {
  ...read,
  id: 'listQualifications',
  summary: "Read a customer's qualification",
  responses: { 200: { description: 'One.', body: z.array(qualification) } },
  respond: (_, __, { customer }) => ({ statusCode: 200, body: [qualificationResponse(customer)] }),
});

export const updateQualificationRoute = defineCommand(`POST ${C}/qualifications`, {
  id: 'updateQualification',
  summary: "Set a customer's qualification",
  ...{ ...update, description: KEPT },
  responses: { 200: { description: 'The qualification.', body: qualification } },
  respond: (customer) => ({ statusCode: 200, body: qualificationResponse(customer) }),
});

export const readQualificationRoute = defineQuery(`GET ${C}/qualification`, {
  ...read,
  id: 'readQualification',
  summary: "Read a customer's qualification by its older address",
  responses: { 200: bare },
  respond: (_, __, { customer }) => ({ statusCode: 200, body: bareQualification(customer) }),
});

export const replaceQualificationRoute = defineCommand(`PUT ${C}/qualification`, {
  id: 'replaceQualification',
  summary: "Set a customer's qualification by its older address",
  ...update,
  description: `${KEPT} The body may also be a bare word, or the number that the SDKs give it.`,
  responses: { 200: bare },
  respond: (customer) => ({ statusCode: 200, body: bareQualification(customer) }),
});

export const qualificationRoutes = [
  listQualificationsRoute,
  updateQualificationRoute,
  readQualificationRoute,
  replaceQualificationRoute,
] as const;
