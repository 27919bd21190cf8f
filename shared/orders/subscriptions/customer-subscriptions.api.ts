import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import {
  type Dependencies,
  listSubscriptions,
  readSubscription,
  requireSubscription,
} from './read-subscriptions.ts';
import {
  emptyOf,
  subscriptionProvisioningResponse,
  subscriptionResponse,
} from './subscription-response.ts';
import {
  emptyList,
  subscription,
  subscriptionProvisioning,
  subscriptions,
} from './subscriptions-schemas.ts';
import { keepSupportContactRoute, readSupportContactRoute } from './support-contact.api.ts';
import { updateSubscription, updateSubscriptionInput } from './update-subscription.ts';

const C = '/v1/customers/{customerTenantId}';
const S = `${C}/subscriptions/{subscriptionId}` as const;
const input = z.object({ subscriptionId: z.string() });
const errors = ['SUBSCRIPTION_NOT_FOUND'] as const;

export const listSubscriptionsRoute = defineList(`GET ${C}/subscriptions`, {
  id: 'listSubscriptions',
  summary: "List a customer's subscriptions: every order line, also cancelled ones",
  access: READERS,
  input: z.object({
    ...pageQuery,
    order_id: z.string().min(1).max(100).optional(),
    mpn_id: z.undefined(rule('RULE_ONE_PARTNER')).optional(),
  }),
  responses: { 200: { description: 'A page of subscriptions.', body: subscriptions } },
  errors: ['CATALOG_NOT_LOADED', 'ORDER_NOT_FOUND'],
  handle: listSubscriptions,
  self: ({ order_id: orderId }, { customer }) => {
    const query = orderId === undefined ? '' : `?${new URLSearchParams({ order_id: orderId })}`;
    return `/customers/${customer.id}/subscriptions${query}`;
  },
  show: (shown, { now }) => subscriptionResponse(shown, now),
});

export const readSubscriptionRoute = defineQuery(`GET ${S}`, {
  id: 'readSubscription',
  summary: 'Read a subscription',
  access: READERS,
  input,
  responses: { 200: { description: 'The subscription.', body: subscription } },
  errors: [...errors, 'CATALOG_NOT_LOADED'],
  handle: readSubscription,
  respond: (shown, _, { now }) => ({ statusCode: 200, body: subscriptionResponse(shown, now) }),
});

export const updateSubscriptionRoute = defineCommand(`PATCH ${S}`, {
  id: 'updateSubscription',
  summary: 'Rename a subscription, or cancel it',
  access: BUYERS,
  description:
    'The status deleted cancels it, as a cancellation of its order line does, and takes an admin agent. Quantity, term, billing cycle and automatic renewal cannot be changed.',
  ifMatch: true,
  example: { friendlyName: 'Servers in Seoul' },
  input: updateSubscriptionInput,
  responses: { 200: { description: 'The subscription as it is now.', body: subscription } },
  errors: [
    ...errors,
    'ADD_ON_REFUSED',
    'CANCELLATION_WINDOW_PASSED',
    'CATALOG_NOT_LOADED',
    'ETAG_STALE',
    'INVALID_OFFER',
    'ORDER_NOT_CANCELLABLE',
    'PENDING_ADJUSTMENT',
    'PROMOTION_NOT_FOUND',
    'REFUND_CAP_REACHED',
    'SUBSCRIPTION_BILLING_FIXED',
    'SUBSCRIPTION_DELETED',
    'SUBSCRIPTION_NOT_RENEWABLE',
    'SUBSCRIPTION_PARTNER_FIXED',
    'SUBSCRIPTION_QUANTITY_FIXED',
    'SUBSCRIPTION_STATUS_FIXED',
  ],
  handle: updateSubscription,
  respond: (shown, _, { now }) => ({ statusCode: 200, body: subscriptionResponse(shown, now) }),
});

export const readSubscriptionProvisioningRoute = defineQuery(`GET ${S}/provisioningstatus`, {
  id: 'readSubscriptionProvisioning',
  summary: 'Read the provisioning status of a subscription',
  access: READERS,
  input,
  responses: { 200: { description: 'The status.', body: subscriptionProvisioning } },
  errors,
  handle:
    (dependencies: Dependencies) =>
    ({ subscriptionId }, context) =>
      requireSubscription(dependencies, subscriptionId, context),
  respond: (found) => ({ statusCode: 200, body: subscriptionProvisioningResponse(found) }),
});

/** A collection of a subscription that is empty, because what it lists does not exist for prepaid software. */
const emptyRoute = <const Name extends string, const Id extends string>(
  name: Name,
  id: Id,
  summary: string,
) =>
  defineQuery(`GET ${S}/${name}` as const, {
    ...{ id, summary, access: READERS, input, errors },
    responses: { 200: { description: 'An empty collection.', body: emptyList } },
    handle:
      (dependencies: Dependencies) =>
      ({ subscriptionId }, context) =>
        requireSubscription(dependencies, subscriptionId, context),
    respond: (found) => ({ statusCode: 200, body: emptyOf(found, name) }),
  });

export const listOverageRoute = defineQuery(`GET ${C}/subscriptions/overage`, {
  id: 'listOverage',
  summary: 'List the overage settings of a customer: there are none for prepaid software',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'An empty collection.', body: emptyList } },
  handle: () => async () => undefined,
  respond: (_, __, { customer }) => ({
    statusCode: 200,
    body: collection<never>([], `/customers/${customer.id}/subscriptions/overage`),
  }),
});

export const subscriptionRoutes = [
  listSubscriptionsRoute,
  listOverageRoute,
  readSubscriptionRoute,
  updateSubscriptionRoute,
  readSubscriptionProvisioningRoute,
  readSupportContactRoute,
  keepSupportContactRoute,
  emptyRoute('transitions', 'listTransitions', 'List the transitions of a subscription'),
  emptyRoute('addons', 'listAddOns', 'List the add-ons of a subscription'),
  emptyRoute('conversions', 'listConversions', 'List the conversions of a trial'),
  emptyRoute('upgrades', 'listUpgrades', 'List the upgrades of a subscription'),
  emptyRoute('azureEntitlements', 'listAzureEntitlements', 'List Azure entitlements'),
] as const;
