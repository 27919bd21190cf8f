import type {
  HeldKeyRepository,
  KeyStandingRepository,
  PooledKey,
  ProductKeyRepository,
} from '#shared/domain/key-pool-ports.ts';
import type { Change } from '#shared/domain/ports.ts';
import type { HeldKey, KeyStanding, ProductKey } from '#shared/domain/product-key.ts';
import { change } from './memory-change.ts';

export const hashOf = (value: string): string => `hash of ${value}`;

const placeOf = (key: HeldKey): string =>
  [key.customerId, key.orderId, key.lineItemNumber, key.productId, key.version].join('#');

export class MemoryProductKeys
  implements ProductKeyRepository, HeldKeyRepository, KeyStandingRepository
{
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

  async issue(key: ProductKey, _: PooledKey, validUntil: Date): Promise<readonly Change[]> {
    return [
      change(
        `issue key of ${key.orderId}`,
        () => !this.#keys.has(placeOf(key)),
        () => this.#keys.set(placeOf(key), key),
      ),
      change(
        `mark a key of ${key.orderId}`,
        () => !this.#standings.has(key.hash),
        () => this.#standings.set(key.hash, { version: key.version, state: 'active', validUntil }),
      ),
    ];
  }

  revoke(key: HeldKey, now: Date): readonly Change[] {
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

  extend(key: HeldKey, validUntil: Date): Change {
    return change(
      `move the end of a key of ${key.orderId}`,
      () => this.#standings.get(key.hash)?.state === 'active',
      () => {
        const standing = this.#standings.get(key.hash);
        return standing && this.#standings.set(key.hash, { ...standing, validUntil });
      },
    );
  }

  async findStanding(value: string): Promise<KeyStanding | undefined> {
    return this.#standings.get(hashOf(value));
  }

  /** For tests: everything that is stored. */
  all(): readonly ProductKey[] {
    return [...this.#keys.values()];
  }
}
