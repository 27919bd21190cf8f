import type { Entitlement } from '#shared/domain/entitlement.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PooledKeyRepository, ProductKeyRepository } from '#shared/domain/key-pool-ports.ts';
import type { Change } from '#shared/domain/ports.ts';
import type { ProductKey } from '#shared/domain/product-key.ts';
import { keyPlace } from '#shared/domain/renewal.ts';

export interface KeyDependencies {
  readonly productKeys: Pick<ProductKeyRepository, 'list' | 'issue'>;
  readonly pooledKeys: PooledKeyRepository;
}

/**
 * R12: the key of a purchase and version, the same one each time, also after renewals that carry it on. The first time it is drawn from the pool;
 * taking it there and giving it here are one commit, so that no other purchase gets it.
 */
export async function issueKey(
  { productKeys, pooledKeys }: KeyDependencies,
  { order, line, productId }: Entitlement,
  version: string,
  now: Date,
): Promise<{ readonly key: ProductKey; readonly changes: readonly Change[] }> {
  const { orderId, lineItemNumber } = keyPlace({ order, line });
  const given = await productKeys.list(order.customerId, orderId, lineItemNumber);
  const known = given.find((key) => key.productId === productId && key.version === version);
  if (known) {
    return { key: known, changes: [] };
  }
  const pooled = await pooledKeys.draw(productId, version);
  if (!pooled) {
    throw new DomainError(
      'KEY_POOL_EMPTY',
      `There is no product key left for ${line.friendlyName} ${version}. Nothing was changed; ask the operator to import keys, then repeat.`,
    );
  }
  const key: ProductKey = {
    customerId: order.customerId,
    orderId,
    lineItemNumber,
    productId,
    version,
    hash: pooled.hash,
    value: pooled.value,
    state: 'active',
    issuedAt: now,
  };
  const issued = await productKeys.issue(key, pooled, line.termEndsAt);
  return { key, changes: [pooledKeys.take(pooled), ...issued] };
}
