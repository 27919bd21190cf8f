import * as z from 'zod';
import { actorOf } from '#shared/domain/audit.ts';
import type { AuditRepository, Ids, KeyPoolRepository } from '#shared/domain/ports.ts';
import { PRODUCT_KEY_PATTERN } from '#shared/domain/product-key.ts';
import type { Context } from '#shared/http/context.ts';
import type { Outcome } from '#shared/http/endpoint.ts';

const part = z
  .string()
  .regex(/^[A-Za-z0-9_. -]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . - and space');

export const importKeysInput = z.object({
  productId: part,
  version: part,
  keys: z
    .array(
      z
        .string()
        .regex(
          PRODUCT_KEY_PATTERN,
          'must be five groups of five, as XXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
        ),
    )
    .min(1)
    .max(5_000),
});

export interface Dependencies {
  readonly keyPools: Pick<KeyPoolRepository, 'add'>;
  readonly audit: AuditRepository;
  readonly ids: Ids;
}

export interface ImportedKeys {
  readonly productId: string;
  readonly version: string;
  readonly added: number;
  /** Keys that the service has or had already: left out. */
  readonly known: number;
}

/** Fills the pool that purchases of a product's version draw their keys from (R12). */
export const importKeys =
  ({ keyPools, audit, ids }: Dependencies) =>
  async (
    { productId, version, keys }: z.output<typeof importKeysInput>,
    { caller, now, correlationId }: Context,
  ): Promise<Outcome<ImportedKeys>> => {
    const counts = await keyPools.add(keys.map((value) => ({ productId, version, value })));
    const record = audit.append({
      id: ids.sortable(now),
      partnerId: 'operator',
      operationType: 'import_product_keys',
      resourceType: 'key_pool',
      resourceId: `${productId}:${version}`,
      actor: actorOf(caller),
      at: now,
      correlationId,
      after: { added: counts.added, known: counts.known },
    });
    return { result: { productId, version, ...counts }, changes: [record] };
  };
