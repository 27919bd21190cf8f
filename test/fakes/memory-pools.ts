import type { Change } from '#shared/platform/change.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import type { AvailableKey, AvailableKeyStore } from '#shared/product-keys/available-key-store.ts';
import type { KeyPool } from '#shared/product-keys/import/key-import.ts';
import type { IssuedKey } from '#shared/product-keys/key.ts';
import type { KeyPoolStore } from '#shared/product-keys/pool-store.ts';
import { change, pageOf } from './memory-change.ts';
import { unshardedQueue } from './memory-due.ts';

export const poolName = ({ productId, version }: Pick<KeyPool, 'productId' | 'version'>) =>
  `${productId}#${version}`;

/** Pools and the keys that they draw. */
export class MemoryPools implements KeyPoolStore, AvailableKeyStore {
  /** For tests: names of pools whose rows do not parse. */
  readonly malformed = new Set<string>();
  /** The keys that purchases have. */
  issued: () => readonly IssuedKey[] = () => [];
  protected readonly pools = new Map<string, KeyPool>();
  protected readonly keys = new Map<string, AvailableKey>();

  protected keysOf(importId: string): AvailableKey[] {
    return [...this.keys.values()].filter((key) => key.importId === importId);
  }

  async draw(productId: string, version: string): Promise<AvailableKey | undefined> {
    const { importIds = [] } = this.pools.get(poolName({ productId, version })) ?? {};
    const keys = importIds.flatMap((id) => this.keysOf(id));
    return keys[Math.floor(Math.random() * keys.length)];
  }

  async versionsOf(productId: string) {
    return [...this.pools.values()]
      .filter((pool) => pool.productId === productId)
      .map(({ version }) => version);
  }

  async ofProduct(productId: string) {
    return [...this.pools.values()].filter((pool) => pool.productId === productId);
  }

  take({ importId, hash }: AvailableKey): Change {
    return change(
      `take a key of import ${importId}`,
      () => this.keys.has(hash),
      () => this.keys.delete(hash),
    );
  }

  async list(page: PageRequest) {
    return pageOf([...this.pools.values()], poolName, page);
  }

  watched(): DueQueue<KeyPool> {
    return unshardedQueue('KEYPOOLS', {
      all: () => [...this.pools.values()],
      idOf: poolName,
      isDue: () => true,
      malformed: this.malformed,
    });
  }

  async countIssued(pool: Pick<KeyPool, 'productId' | 'version'>, from: Date, to: Date) {
    return this.issued().filter(
      (key) => poolName(key) === poolName(pool) && key.issuedAt >= from && key.issuedAt < to,
    ).length;
  }

  async countLeft(importId: string, most: number): Promise<number> {
    return Math.min(most, this.keysOf(importId).length);
  }

  save(pool: KeyPool, changed: KeyPool): Change {
    return change(
      `save pool of ${poolName(pool)}`,
      () => JSON.stringify(this.pools.get(poolName(pool))) === JSON.stringify(pool),
      () => this.pools.set(poolName(pool), changed),
    );
  }

  async findPool(productId: string, version: string) {
    return this.pools.get(poolName({ productId, version }));
  }
}
