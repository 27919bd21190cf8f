import { keyLocation } from '#shared/orders/subscriptions/renewal.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { AvailableKeyStore } from '#shared/product-keys/available-key-store.ts';
import type { ProductKey } from '#shared/product-keys/key.ts';
import type { ProductKeyStore } from '#shared/product-keys/key-store.ts';
import type { Entitlement } from './entitlement.ts';

export interface KeyDependencies {
  readonly productKeys: Pick<ProductKeyStore, 'list' | 'issue'>;
  readonly availableKeys: Pick<AvailableKeyStore, 'draw' | 'take'>;
}

/**
 * R12: the key of a purchase and version, the same one each time, also after renewals that carry it on. The first time it is drawn from the pool;
 * taking it there and giving it here are one commit, so that no other purchase gets it.
 */
export async function issueKey(
  { productKeys, availableKeys }: KeyDependencies,
  { order, line, productId }: Entitlement,
  version: string,
  now: Date,
): Promise<{ readonly key: ProductKey; readonly changes: readonly Change[] }> {
  const { orderId, lineItemNumber } = keyLocation({ order, line });
  const given = await productKeys.list(order.customerId, orderId, lineItemNumber);
  const known = given.find((key) => key.productId === productId && key.version === version);
  if (known) {
    return { key: known, changes: [] };
  }
  const available = await availableKeys.draw(productId, version);
  if (!available) {
    throw new DomainError(
      'KEY_POOL_EMPTY',
      because('KEY_POOL_EMPTY', { friendlyName: line.friendlyName, version }),
    );
  }
  const key: ProductKey = {
    customerId: order.customerId,
    orderId,
    lineItemNumber,
    productId,
    version,
    hash: available.hash,
    value: available.value,
    state: 'active',
    issuedAt: now,
  };
  const issued = await productKeys.issue(key, available, line.termEndsAt);
  return { key, changes: [availableKeys.take(available), ...issued] };
}
