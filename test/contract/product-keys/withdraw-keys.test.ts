import { inPasses } from '@countersign/client/passes';
import { describe, expect, it } from 'vitest';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { availableRows } from '#shared/product-keys/available-rows.ts';
import { moveImport } from '#shared/product-keys/import/move-import.ts';
import { withdrawImport } from '#shared/product-keys/import/withdraw-import.ts';
import { judgeKey } from '#shared/product-keys/key.ts';
import { readPool } from '#shared/product-keys/read-pool.ts';
import { withdrawal } from '#shared/product-keys/withdraw-keys.ts';
import { aKey, NOW } from '#test/fixtures/fixtures.ts';
import { fillPool, operator, UNCHECKED } from '#test/fixtures/key-pools.ts';
import { dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';

/** More than one commit withdraws. */
const KEYS = Array.from({ length: 52 }, (_, index) => `KEY-${index}`);
const conflict = { code: 'CONFLICT' };

async function filled(open: () => Promise<Store>, values = KEYS) {
  const store = await open();
  await fillPool(store, 'P', '2025', values);
  const { imports } = await readPool(store)({ productId: 'P', version: '2025' }, { now: NOW });
  return { store, importId: imports[0]?.importId ?? '' };
}

async function withdraw(store: Store, importId: string): Promise<void> {
  const { withdrawn } = await withdrawImport(store)({ importId }, operator);
  return withdrawn ? undefined : withdraw(store, importId);
}

/** The imports of a store that always fails for some keys. */
const bound = (
  keyImports: Store['keyImports'],
  fails: (keys: readonly { readonly hash: string }[]) => boolean,
): Parameters<typeof withdrawImport>[0]['keyImports'] => ({
  find: (id) => keyImports.find(id),
  keysLeft: (id, page) => keyImports.keysLeft(id, page),
  countKeysLeft: (id, after, most) => keyImports.countKeysLeft(id, after, most),
  withdraw: (keyImport) => keyImports.withdraw(keyImport),
  endWithdrawal: (keyImport) => keyImports.endWithdrawal(keyImport),
  withdrawKeys: (id, keys) => {
    if (fails(keys)) {
      throw new DomainError('INTERNAL', 'stuck');
    }
    return keyImports.withdrawKeys(id, keys);
  },
});

/** An operator whose request has time for seven keys: each look at the clock is 0.3 seconds later. */
function brief() {
  let looks = 0;
  const wallClock = () => {
    looks += 1;
    return looks * 300;
  };
  return { ...operator, wallClock };
}

/** The changes that a purchase commits for the key that it drew. */
async function purchase(store: Store) {
  const available = await store.availableKeys.draw('P', '2025');
  const { hash = '', value = '' } = available ?? {};
  const key = aKey({ hash, value });
  const issued = available ? await store.productKeys.issue(key, available, NOW) : [];
  return { value, changes: available ? [store.availableKeys.take(available), ...issued] : [] };
}

describe.each(STORES)('keys that are withdrawn %s', (_, open) => {
  it('R12: stay known: an import names each, and none is ever given out', async () => {
    const { store, importId } = await filled(open);
    await withdraw(store, importId);
    const again = await fillPool(store, 'P', '2025', ['NEW-1', 'KEY-7', 'NEW-2', 'KEY-9', 'KEY-7']);
    expect(again).toMatchObject({ added: 2, known: 3, withdrawnKeys: [2, 4, 5] });
    const left = await readPool(store)({ productId: 'P', version: '2025' }, { now: NOW });
    expect(left.imports.map((each) => [each.left, each.withdrawn])).toEqual([
      [0, KEYS.length],
      [2, 0],
    ]);
  });

  it('R12: are named when the same file comes again', async () => {
    const { store, importId } = await filled(open, ['KEY-1', 'KEY-2']);
    await withdraw(store, importId);
    expect(await fillPool(store, 'P', '2025', ['KEY-1', 'KEY-2'])).toMatchObject({
      added: 0,
      known: 2,
      withdrawnKeys: [1, 2],
    });
    expect(await store.availableKeys.draw('P', '2025')).toBeUndefined();
  });

  it('are validated as keys that nobody has', async () => {
    const { store, importId } = await filled(open, ['KEY-1']);
    await withdraw(store, importId);
    const status = await store.keyStatuses.findStatus('KEY-1');
    expect(status?.state).toBe('withdrawn');
    expect(judgeKey(status, '2025', NOW)).toEqual({
      valid: false,
      state: 'unknown',
      reason: 'not_issued',
    });
  });

  it('can be withdrawn again, and move to no pool', async () => {
    const { store, importId } = await filled(open, ['KEY-1']);
    await withdraw(store, importId);
    await withdraw(store, importId);
    const target = { importId, productId: 'P', version: '2022' };
    await expect(
      moveImport({ ...store, supplies: UNCHECKED })(target, operator),
    ).rejects.toMatchObject({ code: 'KEY_IMPORT_ENDED' });
  });
});

describe.each(STORES)('keys that cannot be withdrawn %s', (_, open) => {
  it('hide no other one: a caller passes them, tries them again, and stops', async () => {
    const { store, importId } = await filled(open, KEYS);
    const { items } = await store.keyImports.keysLeft(importId, { size: KEYS.length });
    // All but the last two in the order in which they are taken: more than one request comes to.
    const stuck = new Set(items.slice(0, 50).map(({ id }) => id));
    const keyImports = bound(store.keyImports, (keys) => keys.some(({ hash }) => stuck.has(hash)));
    const requests: (string | undefined)[] = [];
    const passed = await inPasses(async (after) => {
      requests.push(after);
      const part = await withdrawImport({ ...store, keyImports })({ importId, after }, brief());
      expect(part.withdrawn).toBe(false);
      return { ...part, failed: part.stuck.length };
    });
    expect(passed).toMatchObject({ done: 2, failed: 50, stuck: { length: 20 } });
    expect(requests.filter((after) => after === undefined)).toHaveLength(2);
    expect(requests.length).toBeGreaterThan(50 / 7);
    expect(await withdrawImport(store)({ importId }, operator)).toMatchObject({
      ...{ withdrawn: true, done: 50, stuck: [] },
    });
    const left = await readPool(store)({ productId: 'P', version: '2025' }, { now: NOW });
    expect(left.imports).toMatchObject([{ left: 0, withdrawn: KEYS.length }]);
  });
});

describe.each(STORES)('a purchase at the same time %s', (_, open) => {
  it("R12: as a withdrawal: the key is the purchase's or withdrawn, never both", async () => {
    const { store, importId } = await filled(open, ['KEY-1']);
    const { changes } = await purchase(store);
    await withdraw(store, importId);
    await expect(store.commit(changes)).rejects.toMatchObject(conflict);
    expect(await store.productKeys.list(aKey().customerId, aKey().orderId)).toEqual([]);
  });

  it("R12: as a withdrawal that comes second: the key stays the purchase's", async () => {
    const { store, importId } = await filled(open, ['KEY-1', 'KEY-2']);
    const { value, changes } = await purchase(store);
    const commit: Store['commit'] = async (withdrawal) => {
      await store.commit(changes);
      return store.commit(withdrawal);
    };
    await withdrawImport({ ...store, commit })({ importId }, operator).catch((error) =>
      isDomainError(error, 'CONFLICT') ? undefined : Promise.reject(error),
    );
    await withdraw(store, importId);
    expect((await store.keyStatuses.findStatus(value))?.state).toBe('active');
    expect(await store.keyImports.withdrawnAmong(['KEY-1', 'KEY-2'])).toHaveLength(1);
  });

  it('R12: as a move: a key that a purchase drew is its own, the others are in the new pool', async () => {
    const { store, importId } = await filled(open);
    const { value, changes } = await purchase(store);
    const target = { importId, productId: 'P', version: '2022' };
    const moved = await moveImport({ ...store, supplies: UNCHECKED })(target, operator);
    await Promise.all([store.commit(changes), store.commit(moved.changes)]);
    expect((await store.keyStatuses.findStatus(value))?.state).toBe('active');
    expect(await store.availableKeys.draw('P', '2025')).toBeUndefined();
    const { imports } = await readPool(store)({ productId: 'P', version: '2022' }, { now: NOW });
    expect(imports).toEqual([{ importId, left: KEYS.length - 1, issued: 1, withdrawn: 0 }]);
  });

  it('as another move: one of them decides where the keys are', async () => {
    const { store, importId } = await filled(open, ['KEY-1']);
    const move = async (version: string) =>
      moveImport({ ...store, supplies: UNCHECKED })(
        { importId, productId: 'P', version },
        operator,
      );
    const [first, second] = await Promise.all([move('2022'), move('2019')]);
    await store.commit(first.changes);
    await expect(store.commit(second.changes)).rejects.toMatchObject(conflict);
    expect(await store.availableKeys.draw('P', '2022')).toMatchObject({ value: 'KEY-1' });
  });
});

describe('a withdrawal that has read a key before a purchase took it, on DynamoDB', () => {
  it("R12: conflicts, and the key stays the purchase's", async () => {
    const opened = await dynamoStore();
    const { store, importId } = await filled(async () => opened, ['KEY-1']);
    const { items } = await availableRows(opened.table, importId, { size: 1 });
    const row = await items[0]?.read();
    await store.commit((await purchase(store)).changes);
    const late = row ? withdrawal(opened.table, importId, [row]) : [];
    await expect(store.commit(late)).rejects.toMatchObject(conflict);
    expect((await store.keyStatuses.findStatus('KEY-1'))?.state).toBe('active');
  });
});
