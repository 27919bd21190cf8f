import { describe, expect, it } from 'vitest';
import type { Change } from '#shared/platform/change.ts';
import { DEFAULT_LOW_MARK } from '#shared/product-keys/import/key-import.ts';
import { aKey, CUSTOMER_ID, NOW, PARTNER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { issueKey } from '#test/fixtures/key-pools.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const conflict = { code: 'CONFLICT' };
const cart = {
  ...{ id: 'cart-1', partnerId: PARTNER_ID, customerId: CUSTOMER_ID },
  ...{ createdAt: NOW, modifiedAt: NOW, modifiedBy: 'agent@partner.test', expiresAt: NOW },
  ...{ lines: [], ordered: {}, version: 1 },
};
const catalogImport = { id: '1-abc', sha256: 'a'.repeat(64), sizeBytes: 10, startedAt: NOW };
const keyImport = {
  ...{ id: 'import-1', productId: 'P', version: '2025', lowMark: DEFAULT_LOW_MARK },
  ...{ partCount: 1, keyCount: 2, startedAt: NOW, state: 'open' as const },
};
const part = {
  ...{ importId: keyImport.id, number: 1, digest: 'd', keyCount: 2, state: 'begun' as const },
};
const month = { month: '2026-02', sums: [], isClosed: false, version: 0 };

describe.each(STORES)('a write that another one overtook %s', (_, open) => {
  const CREATED: readonly (readonly [string, (store: Store) => readonly Change[]])[] = [
    ['a cart', ({ carts }) => [carts.create(cart)]],
    ['an import of a catalog', ({ catalogImports }) => [catalogImports.create(catalogImport)]],
    ['an import of keys', ({ keyImports }) => [keyImports.begin(keyImport)]],
    ['the sums of a month', ({ invoiceSnapshots }) => [invoiceSnapshots.save(PARTNER_ID, month)]],
  ];
  it.each(CREATED)('creates %s no second time', async (_name, change) => {
    const store = await open();
    await store.commit(change(store));
    await expect(store.commit(change(store))).rejects.toMatchObject(conflict);
  });

  it('claims a part of an import of keys no second time', async () => {
    const store = await open();
    await store.commit([store.keyImports.begin(keyImport)]);
    await store.commit(store.keyImports.claim(keyImport, part));
    const other = store.keyImports.claim(keyImport, { ...part, digest: 'other' });
    await expect(store.commit(other)).rejects.toMatchObject(conflict);
    expect(await store.keyImports.findPart(keyImport.id, 1)).toMatchObject({ digest: 'd' });
  });

  it('R3: keeps no sums of a month that were reckoned from older ones', async () => {
    const store = await open();
    await store.commit([store.invoiceSnapshots.save(PARTNER_ID, month)]);
    const kept = { ...month, version: 1 };
    await store.commit([store.invoiceSnapshots.save(PARTNER_ID, { ...kept, isClosed: true })]);
    const late = [store.invoiceSnapshots.save(PARTNER_ID, kept)];
    await expect(store.commit(late)).rejects.toMatchObject(conflict);
    expect(await store.invoiceSnapshots.find(PARTNER_ID, month.month)).toMatchObject({
      isClosed: true,
    });
  });

  it('R12: gives a key that is revoked no other end', async () => {
    const store = await open();
    const issued = await issueKey(store, aKey());
    const change = [store.issuedKeys.extend(issued, plusMilliseconds(NOW, 1_000))];
    await store.commit(change);
    await store.commit(store.issuedKeys.revoke(issued, NOW));
    await expect(store.commit(change)).rejects.toMatchObject(conflict);
  });
});
