import { describe, expect, it } from 'vitest';
import { addPart } from '#shared/product-keys/import/add-part.ts';
import { announceKeys } from '#shared/product-keys/import/announce-keys.ts';
import { withdrawImport } from '#shared/product-keys/import/withdraw-import.ts';
import type { ImportedKey } from '#shared/product-keys/imported-key.ts';
import { listImportedKeys, withdrawKey } from '#shared/product-keys/imported-keys.ts';
import { readPool } from '#shared/product-keys/read-pool.ts';
import { watchKeyPools } from '#shared/product-keys/watch-key-pools.job.ts';
import { aKey, CUSTOMER_ID, NOW, ORDER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { fillPool, operator, UNCHECKED } from '#test/fixtures/key-pools.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const POOL = { productId: 'P', version: '2025' };
const DAY = 86_400_000;

async function filled(open: () => Promise<Store>, count = 60) {
  const store = await open();
  const values = Array.from(
    { length: count },
    (_, index) => `KEY-${String(index).padStart(5, '0')}`,
  );
  await fillPool(store, 'P', '2025', values);
  const { imports } = await readPool(store)(POOL, { now: NOW });
  return { store, importId: imports[0]?.importId ?? '' };
}

async function allKeys(store: Store, importId: string, size = 25): Promise<ImportedKey[]> {
  const keys: ImportedKey[] = [];
  let after: string | undefined;
  do {
    const page = await listImportedKeys(store)({ importId }, { size, after });
    keys.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return keys;
}

/** A purchase that takes a key of the pool at an instant. */
async function buy(store: Store, issuedAt = NOW, orderId = ORDER_ID) {
  const available = await store.availableKeys.draw('P', '2025');
  const { hash = '', value = '' } = available ?? {};
  const key = aKey({ ...{ hash, value, issuedAt, orderId }, ...POOL });
  const issued = available ? await store.productKeys.issue(key, available, NOW) : [];
  await store.commit(available ? [store.availableKeys.take(available), ...issued] : []);
  return key;
}

async function withdraw(store: Store, importId: string, keyId: string) {
  const { result, changes } = await withdrawKey(store)({ importId, keyId }, operator);
  await store.commit(changes);
  return result.state;
}

describe.each(STORES)('the keys of an import %s', (_, open) => {
  it('R12: are listed by page, each once, with their ends and states and without their values', async () => {
    const { store, importId } = await filled(open);
    const bought = await buy(store);
    const revoked = await buy(store, NOW, 'another');
    await store.commit(store.issuedKeys.revoke(revoked, NOW));
    const keys = await allKeys(store, importId);
    expect(new Set(keys.map(({ hash }) => hash)).size).toBe(60);
    expect(keys).toHaveLength(60);
    const states = new Map(keys.map(({ hash, state }) => [hash, state]));
    expect(states.get(bought.hash)).toBe('active');
    expect(states.get(revoked.hash)).toBe('revoked');
    expect(keys.filter(({ state }) => state === 'available')).toHaveLength(58);
    expect(keys.map(({ lastFive }) => lastFive).sort()[59]).toBe('00059');
    expect(keys.some((key) => 'value' in key)).toBe(false);
  });

  it('R12, R24: are withdrawn one by one, once, and never given out', async () => {
    const { store, importId } = await filled(open, 1);
    const [key] = await allKeys(store, importId);
    const keyId = key?.hash ?? '';
    expect(await withdraw(store, importId, keyId)).toBe('withdrawn');
    expect(await withdraw(store, importId, keyId)).toBe('withdrawn');
    expect(await store.availableKeys.draw('P', '2025')).toBeUndefined();
    expect((await allKeys(store, importId)).map(({ state }) => state)).toEqual(['withdrawn']);
    const { imports } = await readPool(store)(POOL, { now: NOW });
    expect(imports).toEqual([{ importId, left: 0, issued: 0, withdrawn: 1 }]);
  });

  it('R12: of which one is given out cannot be withdrawn, nor one of another import', async () => {
    const { store, importId } = await filled(open, 2);
    const { hash } = await buy(store);
    await expect(withdraw(store, importId, hash)).rejects.toMatchObject({
      code: 'KEY_IMPORT_ENDED',
    });
    await fillPool(store, 'P', '2022', ['OTHER-00001']);
    const { imports } = await readPool(store)({ ...POOL, version: '2022' }, { now: NOW });
    const [other] = await allKeys(store, imports[0]?.importId ?? '');
    for (const keyId of ['none', other?.hash ?? '']) {
      await expect(withdraw(store, importId, keyId)).rejects.toMatchObject({
        code: 'KEY_IMPORT_NOT_FOUND',
      });
    }
  });

  it('R12: which is not complete stay with it: none is withdrawn by itself', async () => {
    const store = await open();
    const dependencies = { ...store, supplies: UNCHECKED };
    const value = 'KEY-00001';
    const announced = { ...POOL, lowMark: 1, keyCount: 1, partCount: 1, sha256: '0'.repeat(64) };
    const begun = await announceKeys(dependencies)(announced, operator);
    await store.commit(begun.changes);
    const importId = begun.result.id;
    await addPart(dependencies)({ importId, partNumber: 1, keys: [value] });
    const [key] = await allKeys(store, importId);
    await expect(withdraw(store, importId, key?.hash ?? '')).rejects.toMatchObject({
      code: 'KEY_IMPORT_ENDED',
    });
  });

  it('R12: of which one is bought at the same time go to the purchase or are withdrawn', async () => {
    const { store, importId } = await filled(open, 1);
    const [key] = await allKeys(store, importId);
    const late = await withdrawKey(store)({ importId, keyId: key?.hash ?? '' }, operator);
    await buy(store);
    await expect(store.commit(late.changes)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID)).toHaveLength(1);
  });

  it('keep their count when one is withdrawn while all are', async () => {
    const { store, importId } = await filled(open, 2);
    const [key] = await allKeys(store, importId);
    expect(await withdraw(store, importId, key?.hash ?? '')).toBe('withdrawn');
    while (!(await withdrawImport(store)({ importId }, operator)).withdrawn) {}
    expect((await store.keyImports.find(importId))?.withdrawnCount).toBe(2);
  });
});

describe.each(STORES)('a pool %s', (_, open) => {
  it('counts what is left, given out by week and withdrawn, and says when it will be empty', async () => {
    const { store, importId } = await filled(open, 10);
    await buy(store, plusMilliseconds(NOW, -8 * DAY), 'one');
    await buy(store, plusMilliseconds(NOW, -DAY), 'two');
    await buy(store, NOW, 'three');
    const [key] = (await allKeys(store, importId)).filter(({ state }) => state === 'available');
    await withdraw(store, importId, key?.hash ?? '');
    const pool = await readPool(store)(POOL, { now: NOW });
    expect(pool.imports).toEqual([{ importId, left: 6, issued: 3, withdrawn: 1 }]);
    expect(pool.weeks.map(({ issued }) => issued)).toEqual([0, 0, 0, 0, 0, 0, 1, 2]);
    // Three in fourteen days: six last for twenty-eight.
    expect(pool.daysUntilEmpty).toBe(28);
  });

  it('remembers imports that are used up', async () => {
    const { store, importId } = await filled(open, 1);
    await buy(store);
    await watchKeyPools(store)({ now: NOW, correlationId: 'job', hasTime: () => true });
    const pool = await readPool(store)(POOL, { now: NOW });
    expect(pool.pool.importIds).toEqual([]);
    expect(pool.imports).toEqual([{ importId, left: 0, issued: 1, withdrawn: 0 }]);
    expect(pool.daysUntilEmpty).toBe(0);
  });
});
