import type {
  Change,
  KeyPoolRepository,
  PooledKey,
  ProductKeyRepository,
} from '#shared/domain/ports.ts';
import type { KeyStanding, ProductKey } from '#shared/domain/product-key.ts';
import { change } from './memory-change.ts';

const placeOf = (key: ProductKey): string =>
  [key.customerId, key.orderId, key.lineItemNumber, key.productId, key.version].join('#');

export class MemoryProductKeys implements ProductKeyRepository {
  readonly #keys = new Map<string, ProductKey>();
  readonly #standings = new Map<string, KeyStanding>();

  async list(customerId: string, orderId: string, lineItemNumber?: number) {
    return this.all().filter(
      (key) =>
        key.customerId === customerId &&
        key.orderId === orderId &&
        (lineItemNumber ?? key.lineItemNumber) === key.lineItemNumber,
    );
  }

  async issue(key: ProductKey, validUntil: Date): Promise<readonly Change[]> {
    return [
      change(
        `issue key of ${key.orderId}`,
        () => !this.#keys.has(placeOf(key)),
        () => this.#keys.set(placeOf(key), key),
      ),
      change(
        `mark a key of ${key.orderId}`,
        () => !this.#standings.has(key.value),
        () => this.#standings.set(key.value, { version: key.version, state: 'active', validUntil }),
      ),
    ];
  }

  async revoke(key: ProductKey, now: Date): Promise<readonly Change[]> {
    const standing = this.#standings.get(key.value);
    return [
      change(
        `revoke key of ${key.orderId}`,
        () => this.#keys.get(placeOf(key))?.state === 'active',
        () => this.#keys.set(placeOf(key), { ...key, state: 'revoked', revokedAt: now }),
      ),
      change(
        `mark a key of ${key.orderId} as revoked`,
        () => standing?.state === 'active',
        () => standing && this.#standings.set(key.value, { ...standing, state: 'revoked' }),
      ),
    ];
  }

  async findStanding(value: string): Promise<KeyStanding | undefined> {
    return this.#standings.get(value);
  }

  /** For tests: everything that is stored. */
  all(): readonly ProductKey[] {
    return [...this.#keys.values()];
  }
}

export class MemoryKeyPools implements KeyPoolRepository {
  readonly #pooled = new Map<string, PooledKey>();
  readonly #known = new Set<string>();

  async draw(productId: string, version: string): Promise<PooledKey | undefined> {
    const pool = [...this.#pooled.values()].filter(
      (key) => key.productId === productId && key.version === version,
    );
    return pool[Math.floor(Math.random() * pool.length)];
  }

  async take(key: PooledKey): Promise<Change> {
    return change(
      `take a key of ${key.productId}`,
      () => this.#pooled.has(key.value),
      () => this.#pooled.delete(key.value),
    );
  }

  async add(keys: readonly PooledKey[]) {
    const fresh = [...new Map(keys.map((key) => [key.value, key])).values()].filter(
      ({ value }) => !this.#known.has(value),
    );
    for (const key of fresh) {
      this.#known.add(key.value);
      this.#pooled.set(key.value, key);
    }
    return { added: fresh.length, known: keys.length - fresh.length };
  }
}
