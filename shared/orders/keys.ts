import { shardOf } from '#shared/platform/dynamodb/shards.ts';

export const orderKeys = {
  order: (customerId: string, orderId: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `ORDER#${orderId}`,
  }),
  cart: (customerId: string, cartId: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `CART#${cartId}`,
  }),
  /** Refunds to a customer within the period of a refund cap. */
  refundCaps: (customerId: string, currency: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `REFUNDS#${currency}`,
  }),
  dueCancellation: (orderId: string) => ({
    duePK: `CANCELLING#${shardOf(orderId)}`,
    dueSK: orderId,
  }),
  /** An order has one row in the index. While a cancellation runs, that row is the one of the cancellation. */
  dueTerm: (orderId: string, next: Date) => ({
    duePK: `TERM#${shardOf(orderId)}`,
    dueSK: next.toISOString(),
  }),
  azureSubscription: (subscriptionId: string) => ({
    PK: `AZURESUBSCRIPTION#${subscriptionId}`,
    SK: 'AZURESUBSCRIPTION',
  }),
} as const;
