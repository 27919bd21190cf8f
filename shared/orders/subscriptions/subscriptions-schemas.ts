import * as z from 'zod';
import {
  collectionOf,
  etaggedOf,
  instant,
  link,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const registration = resourceOf(
  'SubscriptionRegistrationStatus',
  {
    subscriptionId: z.guid(),
    status: z.enum(['registered', 'notregistered']),
  },
  ownLink,
);

export type RegistrationResponse = Shown<typeof registration>;

const productType = z.object({ id: z.string(), displayName: z.string() });

export const subscription = etaggedOf(
  'Subscription',
  {
    id: z.guid(),
    offerId: z.string(),
    offerName: z.string(),
    friendlyName: z.string(),
    productType,
    quantity: z.int(),
    unitType: z.literal('Licenses'),
    hasPurchasableAddons: z.literal(false),
    creationDate: instant,
    effectiveStartDate: instant,
    commitmentEndDate: instant,
    status: z.enum(['active', 'expired', 'deleted']),
    autoRenewEnabled: z.literal(false).meta({ description: 'A renewal is an order of its own.' }),
    isTrial: z.literal(false),
    billingType: z.literal('license'),
    billingCycle: z.literal('one_time'),
    termDuration: z.enum(['P1Y', 'P3Y']),
    isMicrosoftProduct: z.boolean(),
    publisherName: z.string().optional(),
    contractType: z.literal('subscription'),
    orderId: z.string(),
    refundOptions: z.array(z.object({ type: z.enum(['Full', 'Partial']), expiresAt: instant })),
    cancellationAllowedUntilDate: instant.optional(),
  },
  { self: link, order: link, product: link, sku: link, availability: link },
);
export type SubscriptionResponse = Shown<typeof subscription>;
export const subscriptions = collectionOf('SubscriptionCollection', subscription);

export const subscriptionProvisioning = resourceOf(
  'SubscriptionProvisioningStatus',
  {
    skuId: z.guid(),
    quantity: z.int().meta({ description: '0 once it is cancelled.' }),
    endDate: instant,
    status: z.enum(['success', 'none']),
  },
  ownLink,
);
export type ProvisioningResponse = Shown<typeof subscriptionProvisioning>;

/** A collection that has no items here. */
export const emptyList = collectionOf('EmptyCollection', z.never());
