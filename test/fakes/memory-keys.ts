import type { Change } from '#shared/platform/change.ts';
import type { AvailableKey } from '#shared/product-keys/available-key-store.ts';
import type { IssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import type { IssuedKey, KeyStatus, ProductKey } from '#shared/product-keys/key.ts';
import type { KeyStatusStore } from '#shared/product-keys/key-status-store.ts';
import type { ProductKeyStore } from '#shared/product-keys/key-store.ts';
import { change } from './memory-change.ts';

export const hashOf = (value: string): string => `hash of ${value}`;

const placeOf = (key: IssuedKey): string =>
  [key.customerId, key.orderId, key.lineItemNumber, key.productId, key.version].join('#');

export class MemoryProductKeys implements ProductKeyStore, IssuedKeyStore, KeyStatusStore {
  readonly #keys = new Map<string, ProductKey>();
  readonly #standings = new Map<string, KeyStatus>();
  readonly #isWithdrawn: (hash: string) => boolean;

  constructor(isWithdrawn: (hash: string) => boolean = () => false) {
    this.#isWithdrawn = isWithdrawn;
  }

  async list(customerId: string, orderId: string, lineItemNumber?: number) {
    return this.all().filter(
      (key) =>
        key.customerId === customerId &&
        key.orderId === orderId &&
        (lineItemNumber ?? key.lineItemNumber) === key.lineItemNumber,
    );
  }

  async issue(key: ProductKey, _: AvailableKey, validUntil: Date): Promise<readonly Change[]> {
    return [
      change(
        `issue key of ${key.orderId}`,
        () => !this.#keys.has(placeOf(key)),
        () => this.#keys.set(placeOf(key), key),
      ),
      change(
        `mark a key of ${key.orderId}`,
        () => !this.#standings.has(key.hash) && !this.#isWithdrawn(key.hash),
        () => this.#standings.set(key.hash, { version: key.version, state: 'active', validUntil }),
      ),
    ];
  }

  revoke(key: IssuedKey, now: Date): readonly Change[] {
    const held = this.#keys.get(placeOf(key));
    const standing = this.#standings.get(key.hash);
    return [
      change(
        `revoke key of ${key.orderId}`,
        () => held?.state === 'active',
        () => held && this.#keys.set(placeOf(key), { ...held, state: 'revoked', revokedAt: now }),
      ),
      change(
        `mark a key of ${key.orderId} as revoked`,
        () => standing?.state === 'active',
        () => standing && this.#standings.set(key.hash, { ...standing, state: 'revoked' }),
      ),
    ];
  }

  extend(key: IssuedKey, validUntil: Date): Change {
    return change(
      `move the end of a key of ${key.orderId}`,
      () => this.#standings.get(key.hash)?.state === 'active',
      () => {
        const standing = this.#standings.get(key.hash);
        return standing && this.#standings.set(key.hash, { ...standing, validUntil });
      },
    );
  }

  async findStatus(value: string): Promise<KeyStatus | undefined> {
    const hash = hashOf(value);
    return this.#isWithdrawn(hash)
      ? { version: '', state: 'withdrawn' }
      : this.#standings.get(hash);
  }

  /** For tests: everything that is stored. */
  all(): readonly ProductKey[] {
    return [...this.#keys.values()];
  }
}
