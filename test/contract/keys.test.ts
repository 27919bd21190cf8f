import { describe, expect, it } from 'vitest';
import { isDomainError } from '#shared/domain/errors.ts';
import { aKey, CUSTOMER_ID, NOW, ORDER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { STORES } from './stores.ts';

const pooled = (index: number) => ({ productId: 'P', version: '2025', value: `KEY-${index}` });
const many = (count: number) => Array.from({ length: count }, (_, index) => pooled(index));
const LATER = plusMilliseconds(NOW, 1_000);
const conflict = { code: 'CONFLICT' };

describe.each(STORES)('product keys %s', (_, open) => {
  it('R12: are given out once for a purchase and version', async () => {
    const store = await open();
    await store.commit(await store.productKeys.issue(aKey(), LATER));
    await expect(
      store.commit(await store.productKeys.issue(aKey({ value: 'OTHER' }), LATER)),
    ).rejects.toMatchObject(conflict);
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID)).toEqual([aKey()]);
  });

  it('are listed by purchase and by line', async () => {
    const store = await open();
    const keys = [
      aKey(),
      aKey({ version: '2022' }),
      aKey({ lineItemNumber: 1 }),
      aKey({ orderId: `${ORDER_ID}0` }),
    ];
    for (const [index, key] of keys.entries()) {
      await store.commit(await store.productKeys.issue({ ...key, value: `KEY-${index}` }, LATER));
    }
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID)).toHaveLength(3);
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID, 0)).toHaveLength(2);
    expect(await store.productKeys.list('another', ORDER_ID)).toEqual([]);
  });

  it('R16: are revoked once, and stay known', async () => {
    const store = await open();
    await store.commit(await store.productKeys.issue(aKey(), LATER));
    await store.commit(await store.productKeys.revoke(aKey(), NOW));
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID)).toEqual([
      aKey({ state: 'revoked', revokedAt: NOW }),
    ]);
    await expect(store.commit(await store.productKeys.revoke(aKey(), NOW))).rejects.toMatchObject(
      conflict,
    );
  });
});

describe.each(STORES)('the standing of a product key %s', (_, open) => {
  it('R12: a key that was given out is given to no other purchase', async () => {
    const store = await open();
    await store.commit(await store.productKeys.issue(aKey(), LATER));
    await expect(
      store.commit(await store.productKeys.issue(aKey({ orderId: 'other' }), LATER)),
    ).rejects.toMatchObject(conflict);
  });

  it('R16: follows the key: in no hands, given out, revoked', async () => {
    const store = await open();
    const { value } = aKey();
    const standing = async () => (await store.productKeys.findStanding(value))?.state;
    const states = [await standing()];
    await store.keyPools.add([{ productId: 'P', version: '2025', value }]);
    states.push(await standing());
    await store.commit(await store.productKeys.issue(aKey(), LATER));
    states.push(await standing());
    await store.commit(await store.productKeys.revoke(aKey(), NOW));
    states.push(await standing());
    expect(states).toEqual([undefined, undefined, 'active', 'revoked']);
  });
});

describe.each(STORES)('key pools %s', (_, open) => {
  it('R12: take a key in once, also when an import is repeated or names it twice', async () => {
    const store = await open();
    expect(await store.keyPools.add([...many(60), pooled(0)])).toEqual({ added: 60, known: 1 });
    expect(await store.keyPools.add(many(70))).toEqual({ added: 10, known: 60 });
  });

  it('R12: never take in again what was given out', async () => {
    const store = await open();
    await store.keyPools.add([pooled(0)]);
    const key = await store.keyPools.draw('P', '2025');
    await store.commit(key ? [await store.keyPools.take(key)] : []);
    expect(await store.keyPools.add([pooled(0)])).toEqual({ added: 0, known: 1 });
    expect(await store.keyPools.draw('P', '2025')).toBeUndefined();
  });

  it('are drawn by product and version', async () => {
    const store = await open();
    await store.keyPools.add([pooled(0)]);
    expect(await store.keyPools.draw('P', '2022')).toBeUndefined();
    expect(await store.keyPools.draw('OTHER', '2025')).toBeUndefined();
    expect(await store.keyPools.draw('P', '2025')).toEqual(pooled(0));
  });

  it('R12: give 200 buyers at once 200 different keys, to the last one in the pool', async () => {
    const store = await open();
    await store.keyPools.add(many(200));
    const buy = async (): Promise<string> => {
      const key = await store.keyPools.draw('P', '2025');
      if (!key) {
        return 'none';
      }
      return store.commit([await store.keyPools.take(key)]).then(
        () => key.value,
        // Somebody else took it: draw again.
        (error: unknown) => (isDomainError(error, 'CONFLICT') ? buy() : Promise.reject(error)),
      );
    };
    const bought = await Promise.all(Array.from({ length: 200 }, buy));
    expect(new Set(bought).size).toBe(200);
    expect(bought).not.toContain('none');
  });
});
