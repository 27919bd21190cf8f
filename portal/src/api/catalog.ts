import type { components } from '@countersign/client/api';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type Cart = components['schemas']['Cart'];

const MINUTES_15 = 15 * 60_000;

/** A SKU with one of its terms: what a person buys. */
export interface Offer {
  readonly catalogItemId: string;
  readonly duration: 'P1Y' | 'P3Y';
  readonly title: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly price: { readonly amount: number; readonly currency: string };
  readonly taxIncluded: boolean;
  /** A reservation is bought for an Azure subscription. */
  readonly needsSubscription: boolean;
}

export const productsQuery = (customerTenantId: string) =>
  queryOptions({
    queryKey: ['customers', customerTenantId, 'products'],
    staleTime: MINUTES_15,
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET('/v1/customers/{customerTenantId}/products', {
          params: { path: { customerTenantId } },
        }),
      );
      return items;
    },
  });

async function readOffers(customerTenantId: string, productId: string): Promise<readonly Offer[]> {
  const path = { customerTenantId, productId };
  const { items: skus } = await bodyOf(
    api.GET('/v1/customers/{customerTenantId}/products/{productId}/skus', { params: { path } }),
  );
  const offers = await Promise.all(
    skus.map(async (sku) => {
      const { items } = await bodyOf(
        api.GET(
          '/v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities',
          { params: { path: { ...path, skuId: sku.id } } },
        ),
      );
      return items.flatMap(({ catalogItemId, terms }) =>
        terms.map(({ duration, price }) => ({
          ...{ catalogItemId, duration, title: sku.title },
          ...{ minimum: sku.minimumQuantity, maximum: sku.maximumQuantity },
          price: { amount: price.amount, currency: price.currencyCode },
          taxIncluded: price.taxIncluded,
          needsSubscription: sku.provisioningVariables.includes('SubscriptionId'),
        })),
      );
    }),
  );
  return offers.flat();
}

/** The SKUs of a product that can be bought, with today's prices. */
export const offersQuery = (customerId: string, productId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'products', productId, 'offers'],
    staleTime: MINUTES_15,
    queryFn: () => readOffers(customerId, productId),
  });

export interface Wanted {
  readonly offer: Offer;
  readonly quantity: number;
  readonly subscriptionId: string;
}

/** Makes a cart, which shows the price at which it will be bought. */
export async function makeCart(customerTenantId: string, wanted: Wanted, requestId: string) {
  const { offer, quantity, subscriptionId } = wanted;
  if (offer.needsSubscription) {
    await bodyOf(
      api.POST('/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/registrations', {
        params: { path: { customerTenantId, subscriptionId } },
        parseAs: 'text',
      }),
    );
  }
  return bodyOf(
    api.POST('/v1/customers/{customerTenantId}/carts', {
      params: { path: { customerTenantId }, header: { 'MS-RequestId': requestId } },
      body: {
        lineItems: [
          {
            id: 0,
            catalogItemId: offer.catalogItemId,
            quantity,
            termDuration: offer.duration,
            ...(offer.needsSubscription && {
              provisioningContext: { subscriptionId, scope: 'shared' },
            }),
          },
        ],
      },
    }),
  );
}

/** Buys a cart. A price that has changed since refuses it; a repetition by the same id buys once (R23). */
export const buyCart = (customerTenantId: string, cartId: string, requestId: string) =>
  bodyOf(
    api.POST('/v1/customers/{customerTenantId}/carts/{cartId}/checkout', {
      params: { path: { customerTenantId, cartId }, header: { 'MS-RequestId': requestId } },
    }),
  );
