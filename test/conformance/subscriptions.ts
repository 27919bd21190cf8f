import { billingCycle, C, collectionOf, link, resource } from './common.ts';
import type { Resource, Shape } from './shape.ts';
import { any, boolean, date, guid, integer, listOf, nested, oneOf, shape, text } from './shape.ts';

const refund = shape('RefundOption', { type: oneOf('Full', 'Partial') }, { expiresAt: date });
const subscription = resource(
  'Subscription',
  {
    ...{ id: guid, offerId: text, offerName: text, friendlyName: text, quantity: integer },
    ...{ unitType: text, creationDate: date, effectiveStartDate: date, commitmentEndDate: date },
    ...{ autoRenewEnabled: boolean, isTrial: boolean, billingCycle, termDuration: text },
    ...{ orderId: text, isMicrosoftProduct: boolean },
    status: oneOf(...['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled']),
    billingType: oneOf('none', 'usage', 'license'),
    contractType: oneOf('subscription'),
    links: nested(
      shape(
        'SubscriptionLinks',
        { self: link, product: link, sku: link, availability: link },
        { offer: link, entitlement: link, parentSubscription: link, activationLinks: link },
      ),
    ),
  },
  {
    ...{ entitlementId: text, parentSubscriptionId: text, partnerId: text, promotionId: text },
    ...{ actions: listOf(text), refundOptions: listOf(nested(refund)), publisherName: text },
    ...{ cancellationAllowedUntilDate: date, renewalTermDuration: text, productType: any },
    ...{ suspensionReasons: listOf(text), hasPurchasableAddons: boolean },
  },
);
const provisioning = resource('SubscriptionProvisioningStatus', {
  ...{ skuId: guid, quantity: integer, endDate: date },
  status: oneOf('none', 'success', 'pending', 'failed'),
});
const registration = resource('SubscriptionRegistrationStatus', {
  ...{ subscriptionId: guid, status: oneOf('registered', 'registering', 'notregistered') },
});
const supportContact = resource('SupportContact', {
  ...{ supportTenantId: guid, supportMpnId: text, name: text },
});
const anything: Shape = shape('Item', {});
const S = `${C}/subscriptions/{subscriptionId}`;
const R = `${C}/subscriptions/{azureSubscriptionId}`;
const one = { status: 200, answer: nested(subscription) };
const none = { status: 200, answer: collectionOf(anything) };

export const subscriptions: Resource = {
  name: 'Subscriptions',
  operations: [
    {
      ...{ key: `GET ${C}/subscriptions`, source: 'get-all-of-a-customer-s-subscriptions' },
      ...{ summary: "List a customer's subscriptions", status: 200 },
      answer: collectionOf(subscription),
    },
    {
      ...{ key: `GET ${S}`, source: 'get-a-subscription-by-id', summary: 'Get a subscription' },
      ...one,
    },
    {
      ...{ key: `PATCH ${S}`, source: 'update-a-subscription-by-id', ...one },
      summary: 'Rename, renew or cancel a subscription',
      body: { id: '{subscriptionId}', friendlyName: 'Servers', autoRenewEnabled: false },
    },
    {
      ...{ key: `GET ${S}/provisioningstatus`, source: 'get-subscription-provisioning-status' },
      ...{ summary: 'Get the provisioning status of a subscription', status: 200 },
      answer: nested(provisioning),
    },
    {
      ...{ key: `GET ${S}/transitions`, source: 'get-transitions', ...none },
      summary: 'List the transitions of a subscription',
    },
    {
      ...{ key: `GET ${S}/addons`, source: 'get-a-list-of-add-ons-for-a-subscription', ...none },
      summary: 'List the add-ons of a subscription',
    },
    {
      ...{ key: `GET ${S}/conversions`, source: 'get-a-list-of-trial-conversion-offers', ...none },
      summary: 'List the conversions of a trial',
    },
    {
      ...{ key: `GET ${S}/upgrades`, source: 'transition-a-subscription', ...none },
      summary: 'List the upgrades of a subscription',
    },
    {
      ...{ key: `GET ${S}/azureEntitlements`, ...none },
      source: 'get-a-list-of-azure-entitlements-for-subscription',
      summary: 'List the Azure entitlements of a subscription',
    },
    {
      ...{ key: `GET ${S}/supportcontact`, source: 'get-a-subscription-s-support-contact' },
      ...{ summary: 'Get the support contact of a subscription', status: 200 },
      answer: nested(supportContact),
    },
    {
      ...{ key: `PUT ${S}/supportcontact`, source: 'update-a-subscription-s-support-contact' },
      ...{ summary: 'Update the support contact of a subscription', status: 200 },
      body: { supportTenantId: '{partnerId}', supportMpnId: '', name: '{partnerName}' },
      answer: nested(supportContact),
    },
    {
      ...{ key: `GET ${C}/subscriptions/overage`, source: 'get-subscription-overage', ...none },
      summary: 'List the overage settings of a customer',
    },
    {
      ...{ key: `POST ${R}/registrations`, source: 'register-a-subscription' },
      ...{ summary: 'Register an Azure subscription', status: 202, headers: ['location'] },
      isEmpty: true,
    },
    {
      ...{ key: `GET ${R}/registrationstatus`, source: 'get-subscription-registration-status' },
      ...{ summary: 'Get the registration status of an Azure subscription', status: 200 },
      answer: nested(registration),
    },
  ],
};
