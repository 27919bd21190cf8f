import { C, collectionOf } from './common.ts';
import { type Operation, type Resource, shape } from './shape.ts';

const anything = shape('Item', {});
/** A list that is empty where a reseller sells software only. */
const list = (path: string, source: string, summary: string, query?: string): Operation => ({
  ...{ key: `GET ${path}`, source, summary, status: 200, answer: collectionOf(anything) },
  ...(query !== undefined && { query }),
});

/** Addresses of what is no software: a portal's menus call them all the same. */
export const outside: Resource = {
  name: 'Users, licenses, offers and usage',
  operations: [
    list(`${C}/users`, 'get-a-list-of-all-user-accounts-for-a-customer', 'List users'),
    list(`${C}/subscribedskus`, 'get-a-list-of-available-licenses', 'List licenses'),
    list(`${C}/directoryroles`, 'get-user-roles-for-a-customer', 'List directory roles'),
    list(`${C}/managedservices`, 'get-the-managed-services-for-a-customer-by-id', 'List services'),
    list(`${C}/transfers`, 'get-all-of-a-customer-s-transfers', 'List transfers'),
    list(`${C}/usagerecords/subscriptions`, 'get-a-customer-s-usage-records', 'List usage'),
    list(
      `${C}/subscriptions/usagerecords`,
      'get-a-customer-s-subscription-resource-usage-information',
      'List the usage of subscriptions',
    ),
    list(`${C}/servicecosts/mostrecent/lineitems`, 'service-costs-resources', 'List service costs'),
    list('/v1/offers', 'get-a-list-of-offers-for-a-market', 'List offers', 'country=US'),
    {
      ...list('/v1/ratecards/azure', 'get-prices-for-microsoft-azure', 'Get the Azure rate card'),
      why: 'Metered Azure services are not sold.',
    },
  ],
};
