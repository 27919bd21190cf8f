import * as z from 'zod';
import { READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineQuery } from '#shared/platform/http/route.ts';

/** Nothing of it is sold or kept here, so the list is empty: portals' menus ask for it all the same. */
const none = {
  description: 'None.',
  body: collectionOf('NothingCollection', z.object({ id: z.string() })),
};
const nothing = () => async () => [];

export const listUsersRoute = defineQuery('GET /v1/customers/{customerTenantId}/users', {
  id: 'listUsers',
  summary: 'List the users of a customer: there are none',
  access: READERS,
  input: z.object({}),
  responses: { 200: none },
  handle: nothing,
  respond: (items, _, { customer }) => ({
    statusCode: 200,
    body: collection(items, `/customers/${customer.id}/users`),
  }),
});

export const listLicensesRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/subscribedskus',
  {
    id: 'listLicenses',
    summary: 'List the licenses of a customer: there are none',
    access: READERS,
    input: z.object({}),
    responses: { 200: none },
    handle: nothing,
    respond: (items, _, { customer }) => ({
      statusCode: 200,
      body: collection(items, `/customers/${customer.id}/subscribedskus`),
    }),
  },
);

export const listDirectoryRolesRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/directoryroles',
  {
    id: 'listDirectoryRoles',
    summary: 'List the directory roles of a customer: there are none',
    access: READERS,
    input: z.object({}),
    responses: { 200: none },
    handle: nothing,
    respond: (items, _, { customer }) => ({
      statusCode: 200,
      body: collection(items, `/customers/${customer.id}/directoryroles`),
    }),
  },
);

export const listManagedServicesRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/managedservices',
  {
    id: 'listManagedServices',
    summary: 'List the managed services of a customer: there are none',
    access: READERS,
    input: z.object({}),
    responses: { 200: none },
    handle: nothing,
    respond: (items, _, { customer }) => ({
      statusCode: 200,
      body: collection(items, `/customers/${customer.id}/managedservices`),
    }),
  },
);

export const listTransfersRoute = defineQuery('GET /v1/customers/{customerTenantId}/transfers', {
  id: 'listTransfers',
  summary: 'List the transfers of a customer: there are none',
  access: READERS,
  input: z.object({}),
  responses: { 200: none },
  handle: nothing,
  respond: (items, _, { customer }) => ({
    statusCode: 200,
    body: collection(items, `/customers/${customer.id}/transfers`),
  }),
});

export const listUsageRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/usagerecords/subscriptions',
  {
    id: 'listUsage',
    summary: 'List the metered usage of a customer: there are none',
    access: READERS,
    input: z.object({}),
    responses: { 200: none },
    handle: nothing,
    respond: (items, _, { customer }) => ({
      statusCode: 200,
      body: collection(items, `/customers/${customer.id}/usagerecords/subscriptions`),
    }),
  },
);

export const listServiceCostsRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/servicecosts/mostrecent/lineitems',
  {
    id: 'listServiceCosts',
    summary: 'List the service costs of a customer: there are none',
    access: READERS,
    input: z.object({}),
    responses: { 200: none },
    handle: nothing,
    respond: (items, _, { customer }) => ({
      statusCode: 200,
      body: collection(items, `/customers/${customer.id}/servicecosts/mostrecent/lineitems`),
    }),
  },
);

export const listOffersRoute = defineQuery('GET /v1/offers', {
  id: 'listOffers',
  summary: 'List the offers of the old catalog: there are none',
  access: READERS,
  input: z.object({}),
  responses: { 200: none },
  handle: nothing,
  respond: (items) => ({ statusCode: 200, body: collection(items, '/offers') }),
});

export const emptyRoutes = [
  listUsersRoute,
  listLicensesRoute,
  listDirectoryRolesRoute,
  listManagedServicesRoute,
  listTransfersRoute,
  listUsageRoute,
  listServiceCostsRoute,
  listOffersRoute,
] as const;
