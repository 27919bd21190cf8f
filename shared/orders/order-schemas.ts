import * as z from 'zod';
import {
  collectionOf,
  currency,
  decimal,
  etaggedOf,
  instant,
  link,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { policy } from './cancellation/policy-response.ts';
import { settlement } from './cancellation/settlement-response.ts';

const term = z.enum(['P1Y', 'P3Y']);
const provisioningContext = z.record(z.string(), z.string());

const orderLine = z
  .object({
    lineItemNumber: z.int(),
    offerId: z.string(),
    subscriptionId: z.guid(),
    termDuration: term,
    transactionType: z.enum(['New', 'renew', 'cancel']),
    renewsSubscriptionId: z.string().optional(),
    renewedBySubscriptionId: z.string().optional(),
    friendlyName: z.string(),
    quantity: z.int().meta({ description: '0 once it is cancelled.' }),
    provisioningContext: provisioningContext.optional(),
    pricing: z
      .object({ listPrice: decimal, price: decimal, extendedPrice: decimal })
      .optional()
      .meta({ description: 'With include_price=true.' }),
    cancelledDate: instant
      .optional()
      .meta({ description: 'Of a line that is cancelled or being cancelled.' }),
    settlement: settlement
      .optional()
      .meta({ description: 'What its cancellation pays back. Helpdesk agents see none.' }),
    links: z.object({ product: link, sku: link, availability: link, subscription: link }),
  })
  .meta({ id: 'OrderLineItem' });

const orderFacts = {
  id: z.string(),
  alternateId: z.string(),
  referenceCustomerId: z.string(),
  billingCycle: z.literal('one_time'),
  currencyCode: currency,
  currencySymbol: z.string(),
  lineItems: z.array(orderLine),
  totalPrice: decimal.optional(),
  creationDate: instant,
  status: z.enum(['completed', 'cancelled']),
  transactionType: z.literal('UserPurchase'),
};
const orderLinks = {
  self: link,
  provisioningStatus: link,
  patchOperation: link,
  cancellation: link,
};

export const order = etaggedOf('Order', orderFacts, orderLinks);
export type OrderResponse = Shown<typeof order>;
export type OrderLineResponse = Shown<typeof orderLine>;
export const orders = collectionOf('OrderCollection', order);

/** An order in a list over all customers, with the customer that it is for. */
export const foundOrder = order
  .extend({
    customer: z.object({ id: z.string(), companyName: z.string(), domain: z.string() }),
  })
  .meta({ id: 'FoundOrder' });
export const foundOrders = collectionOf('FoundOrderCollection', foundOrder);

const provisioned = z.enum(['fulfilled', 'unfulfilled']);
export const provisioningStatus = collectionOf(
  'OrderLineItemProvisioningStatusCollection',
  z.object({
    lineItemNumber: z.int(),
    status: provisioned,
    quantityProvisioningInformation: z.array(z.object({ quantity: z.int(), status: provisioned })),
    attributes: z.object({ objectType: z.literal('OrderLineItemProvisioningStatus') }),
  }),
);

const previewLine = z
  .object({
    lineItemNumber: z.int(),
    cancellable: z.boolean(),
    reason: z.string().optional().meta({ description: 'Why it is not.' }),
    windowEndsAt: instant,
    daysLeft: z.int().meta({ description: 'Whole days, rounded down.' }),
    daysSince: z
      .int()
      .optional()
      .meta({ description: 'Whole days since the window ended, if it has.' }),
    reasonCode: z
      .string()
      .optional()
      .meta({
        description: 'The same as a code that does not change.',
        examples: ['CANCELLATION_WINDOW_PASSED'],
      }),
    ...settlement.partial().shape,
    feePolicy: z.string().meta({ description: "The policy in words, in the caller's language." }),
    policy,
    refundsLeft: decimal
      .optional()
      .meta({ description: "What the year's bound of refunds still lets go back." }),
  })
  .meta({ id: 'CancellationPreviewLine' });

export const cancellationPreview = etaggedOf(
  'CancellationPreview',
  { orderId: z.string(), lines: z.array(previewLine) },
  ownLink,
);
export type CancellationPreviewResponse = Shown<typeof cancellationPreview>;

const cartLine = z
  .object({
    id: z.int(),
    catalogItemId: z.string(),
    quantity: z.int(),
    billingCycle: z.literal('one_time'),
    termDuration: term.optional(),
    friendlyName: z.string().optional(),
    provisioningContext: provisioningContext.optional(),
    orderGroup: z.string().optional().meta({ description: 'Lines of a group share an order.' }),
    currencyCode: currency.optional(),
    pricing: z
      .object({ price: decimal, extendedPrice: decimal, previousPrice: decimal.optional() })
      .optional()
      .meta({ description: 'Of today; previousPrice is what was agreed, where that is another.' }),
    error: z
      .object({ errorCode: z.int(), errorDescription: z.string() })
      .optional()
      .meta({ description: 'What is wrong with the line.' }),
  })
  .meta({ id: 'CartLineItem' });
export type CartLineResponse = Shown<typeof cartLine>;

export const cart = etaggedOf(
  'Cart',
  {
    id: z.string(),
    creationTimestamp: instant,
    lastModifiedTimestamp: instant,
    expirationTimestamp: instant,
    lastModifiedUser: z.string(),
    status: z.enum(['Active', 'Ordered']),
    lineItems: z.array(cartLine),
  },
  ownLink,
);
export type CartResponse = Shown<typeof cart>;

export const checkoutResult = resourceOf(
  'CartCheckoutResult',
  {
    orders: z.array(order),
    orderErrors: z
      .array(z.object({ orderGroupId: z.string(), code: z.int(), description: z.string() }))
      .meta({ description: 'Groups that could not be ordered; check the cart out again.' }),
  },
  {},
);
export type CheckoutResponse = Shown<typeof checkoutResult>;
