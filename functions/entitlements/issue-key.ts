import type { Entitlement } from '#shared/domain/entitlement.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Change, KeyPoolRepository, ProductKeyRepository } from '#shared/domain/ports.ts';
import type { ProductKey } from '#shared/domain/product-key.ts';

export interface KeyDependencies {
  readonly productKeys: Pick<ProductKeyRepository, 'list' | 'issue'>;
  readonly keyPools: Pick<KeyPoolRepository, 'draw' | 'take'>;
}

/**
 * R12: the key of a purchase and version, the same one each time. The first time it is drawn from the pool;
 * taking it there and giving it here are one commit, so that no other purchase gets it.
 */
export async function issueKey(
  { productKeys, keyPools }: KeyDependencies,
  { order, line, productId }: Entitlement,
  version: string,
  now: Date,
): Promise<{ readonly key: ProductKey; readonly changes: readonly Change[] }> {
  const given = await productKeys.list(order.customerId, order.id, line.lineItemNumber);
  const known = given.find((key) => key.productId === productId && key.version === version);
  if (known) {
    return { key: known, changes: [] };
  }
  const pooled = await keyPools.draw(productId, version);
  if (!pooled) {
    throw new DomainError(
      'KEY_POOL_EMPTY',
      `There is no product key left for ${line.friendlyName} ${version}. Nothing was changed; ask the operator to import keys, then repeat.`,
    );
  }
  const key: ProductKey = {
    customerId: order.customerId,
    orderId: order.id,
    lineItemNumber: line.lineItemNumber,
    productId,
    version,
    value: pooled.value,
    state: 'active',
    issuedAt: now,
  };
  const taken = await keyPools.take(pooled);
  return { key, changes: [taken, ...(await productKeys.issue(key, line.termEndsAt))] };
}
