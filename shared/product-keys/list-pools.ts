import { findListed } from '#shared/catalog/check-supply.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import { type Page, type PageRequest, pageOfWhole } from '#shared/platform/page.ts';
import { findName } from '#shared/platform/text/did-you-mean.ts';
import type { KeyPool } from './import/key-import.ts';
import type { KeyPoolStore } from './pool-store.ts';

export interface PoolDependencies {
  readonly keyPools: Pick<KeyPoolStore, 'list' | 'ofProduct'>;
  readonly supplies: SupplyStore;
}

/** Reads the pools of a product that a person typed. Refuses one that no catalog has had. */
async function poolsOf(
  {
    keyPools,
    supplies,
  }: Pick<PoolDependencies, 'supplies'> & {
    readonly keyPools: Pick<KeyPoolStore, 'ofProduct'>;
  },
  productId: string,
): Promise<readonly KeyPool[]> {
  const isKept = async (id: string) => (await keyPools.ofProduct(id)).length > 0;
  return keyPools.ofProduct(await findListed(supplies, productId, isKept));
}

/** Finds a pool that a person typed, in any case. */
export async function findTypedPool(
  dependencies: Parameters<typeof poolsOf>[0],
  { productId, version }: Pick<KeyPool, 'productId' | 'version'>,
): Promise<{ readonly pool: KeyPool | undefined; readonly versions: readonly string[] }> {
  const pools = await poolsOf(dependencies, productId);
  const versions = pools.map((pool) => pool.version);
  const meant = findName(version, versions);
  return { pool: pools.find((pool) => pool.version === meant), versions };
}

/** Lists pools: all, or those of a product. */
export const listPools =
  (dependencies: PoolDependencies) =>
  async (
    { productId }: { readonly productId?: string | undefined },
    page: PageRequest,
  ): Promise<Page<KeyPool>> =>
    productId === undefined
      ? dependencies.keyPools.list(page)
      : pageOfWhole(await poolsOf(dependencies, productId), page);
