import { v5 } from 'uuid';

/** Namespace of subscription ids (RFC 9562, section 6.5). It must never change: clients keep the ids. */
const SUBSCRIPTIONS = '7a1f5c0e-3f0b-4b0e-9c55-6f3f2d8f0a41';

/**
 * The id of an order line's subscription. It is a GUID, as in Partner Center, and follows from the order and the line, so
 * that lines that were stored before have one too.
 */
export const formatSubscriptionId = (orderId: string, lineItemNumber: number): string =>
  v5(`${orderId}:${lineItemNumber}`, SUBSCRIPTIONS);

/** Namespace of the GUIDs of SKUs. It must never change. */
const SKUS = 'c3c1a9b0-0f5e-4c39-8f0a-3d7a2f1b6e52';

/** A GUID for a SKU, where Partner Center shows one in place of product and SKU id. */
export const skuGuid = ({ productId, skuId }: { productId: string; skuId: string }): string =>
  v5(`${productId}:${skuId}`, SKUS);
