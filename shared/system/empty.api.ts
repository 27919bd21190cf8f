import * as z from 'zod';
import { READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineQuery } from '#shared/platform/http/route.ts';

/** The answer of each of these lists. */
const none = {
  description: 'None.',
  body: collectionOf('NothingCollection', z.object({ id: z.string() })),
};
const nothing = () => async () => [];

/** The facts of a list of things that are not sold or kept here: portals' menus ask for it all the same. */
const emptyList = (id: string, summary: string) => ({
  ...{ id, summary, access: READERS, input: z.object({}), handle: nothing },
  responses: { 200: none },
});

/** An empty list below a customer. */
const emptyBelowCustomer = <const Path extends string>(path: Path, id: string, summary: string) =>
  defineQuery(`GET /v1/customers/{customerTenantId}${path}`, {
    ...emptyList(id, summary),
    respond: (items, _, { customer }) => ({
      statusCode: 200 as const,
      body: collection(items, `/customers/${customer.id}${path}`),
    }),
  });

export const emptyRoutes = [
  emptyBelowCustomer('/users', 'listUsers', 'List the users of a customer: there are none'),
  emptyBelowCustomer(
    '/subscribedskus',
    'listLicenses',
    'List the licenses of a customer: there are none',
  ),
  emptyBelowCustomer(
    '/directoryroles',
    'listDirectoryRoles',
    'List the directory roles of a customer: there are none',
  ),
  emptyBelowCustomer(
    '/managedservices',
    'listManagedServices',
    'List the managed services of a customer: there are none',
  ),
  emptyBelowCustomer(
    '/transfers',
    'listTransfers',
    'List the transfers of a customer: there are none',
  ),
  emptyBelowCustomer(
    '/usagerecords/subscriptions',
    'listUsage',
    'List the metered usage of a customer: there are none',
  ),
  emptyBelowCustomer(
    '/subscriptions/usagerecords',
    'listSubscriptionUsage',
    "List the metered usage of a customer's subscriptions: there are none",
  ),
  emptyBelowCustomer(
    '/servicecosts/mostrecent/lineitems',
    'listServiceCosts',
    'List the service costs of a customer: there are none',
  ),
  defineQuery('GET /v1/offers', {
    ...emptyList('listOffers', 'List the offers of the old catalog: there are none'),
    respond: (items) => ({ statusCode: 200, body: collection(items, '/offers') }),
  }),
] as const;
