import { billingCycle, C, collectionOf, link, resource } from './common.ts';
import type { Resource } from './shape.ts';
import {
  boolean,
  date,
  guid,
  integer,
  listOf,
  map,
  nested,
  number,
  oneOf,
  oneOfOrZero,
  shape,
  text,
} from './shape.ts';

const renewsTo = nested(shape('RenewsTo', { termDuration: text }));
const lineLinks = shape(
  'OrderLineItemLinks',
  { product: link, sku: link, availability: link },
  { subscription: link, provisioningStatus: link, activationLinks: link },
);
const pricing = shape(
  'Pricing',
  {},
  {
    ...{ listPrice: number, discountedPrice: number, proratedPrice: number },
    ...{ price: number, extendedPrice: number },
  },
);
const orderLine = shape(
  'OrderLineItem',
  {
    ...{ lineItemNumber: integer, offerId: text, friendlyName: text, quantity: integer },
    ...{ subscriptionId: guid, links: nested(lineLinks) },
    transactionType: oneOf(
      ...['New', 'renew', 'addQuantity', 'removeQuantity', 'cancel', 'convert', 'customerCredit'],
    ),
  },
  {
    ...{ parentSubscriptionId: text, termDuration: text, renewsTo, promotionId: text },
    ...{ customTermEndDate: date, pricing: nested(pricing), partnerIdOnRecord: text },
    ...{ provisioningContext: map, attestationAccepted: boolean },
    additionalPartnerIdsOnRecord: listOf(text),
  },
);
const status = oneOf(
  ...['unknown', 'completed', 'pending', 'cancelled', 'suspended', 'pending review', 'error'],
);
export const order = resource(
  'Order',
  {
    ...{ id: text, alternateId: text, referenceCustomerId: guid, billingCycle },
    ...{ currencyCode: text, currencySymbol: text, lineItems: listOf(nested(orderLine)) },
    ...{ creationDate: date, status },
    transactionType: oneOf('UserPurchase', 'SystemPurchase', 'SystemBilling'),
    links: nested(
      shape('OrderLinks', { self: link, provisioningStatus: link, patchOperation: link }),
    ),
  },
  { totalPrice: number, partnerOnRecordAttestationAccepted: boolean },
);
const line = shape(
  'OrderLineItem',
  { offerId: text, quantity: integer },
  {
    ...{ lineItemNumber: integer, friendlyName: text, termDuration: text, subscriptionId: text },
    ...{ parentSubscriptionId: text, promotionId: text, partnerIdOnRecord: text, renewsTo },
    ...{ provisioningContext: map, customTermEndDate: date, attestationAccepted: boolean },
    ...{ transactionType: text, additionalPartnerIdsOnRecord: listOf(text) },
  },
);
const creation = shape(
  'Order',
  { lineItems: listOf(nested(line)) },
  {
    ...{ id: text, referenceCustomerId: text, billingCycle, currencyCode: text },
    ...{ creationDate: date, partnerOnRecordAttestationAccepted: boolean },
    status: oneOfOrZero('none', 'completed', 'pending', 'cancelled'),
  },
);
const patch = shape(
  'Order',
  { status },
  { ...creation.optional, id: text, lineItems: listOf(nested(line)) },
);
const fulfilment = oneOf(
  ...['fulfilled', 'unfulfilled', 'prefulfillmentpending', 'Fulfilled', 'Unfulfilled'],
);
const provisioning = resource('OrderLineItemProvisioningStatus', {
  ...{ lineItemNumber: integer, status: fulfilment },
  quantityProvisioningInformation: listOf(
    nested(shape('QuantityProvisioningStatus', { quantity: integer, status: fulfilment })),
  ),
});
const activation = shape('OrderLineItemActivationLink', { lineItemNumber: integer, link });
const attachment = resource('OrderAttachment', {
  ...{ attachmentId: text, fileName: text, sizeInKB: integer, attachmentType: text },
});
const O = `${C}/orders/{orderId}`;

export const orders: Resource = {
  name: 'Orders',
  operations: [
    {
      ...{ key: `GET ${C}/orders`, source: 'get-all-of-a-customer-s-orders' },
      ...{ summary: "List a customer's orders", status: 200, answer: collectionOf(order) },
    },
    {
      ...{ key: `POST ${C}/orders`, source: 'create-an-order', summary: 'Create an order' },
      body: {
        ...{ billingCycle: 'one_time', referenceCustomerId: '{customerTenantId}' },
        lineItems: [{ lineItemNumber: 0, offerId: '{catalogItemId}', quantity: 1 }],
      },
      ...{ request: creation, status: 201, answer: nested(order) },
    },
    {
      ...{ key: `GET ${O}`, source: 'get-an-order-by-id', summary: 'Get an order' },
      ...{ status: 200, answer: nested(order) },
    },
    {
      ...{ key: `PATCH ${O}`, source: 'cancel-software-purchases' },
      ...{ summary: 'Cancel a software purchase', status: 200 },
      body: { id: '{orderId}', status: 'cancelled' },
      ...{ request: patch, answer: nested(order) },
    },
    {
      key: `GET ${O}/provisioningstatus`,
      source: 'get-order-provisioning-status',
      ...{ summary: 'Get the provisioning status of an order', status: 200 },
      answer: collectionOf(provisioning),
    },
    {
      key: `GET ${O}/lineitems/{lineItemNumber}/activationlinks`,
      source: 'get-activation-link-by-order-line-item',
      ...{ summary: 'Get the activation links of an order line', status: 200 },
      answer: collectionOf(activation),
    },
    {
      key: `GET ${O}/attachments`,
      source: 'attaching-purchase-order-and-completing-po-details',
      ...{ summary: "List an order's attachments", status: 200 },
      answer: collectionOf(attachment),
    },
  ],
};
