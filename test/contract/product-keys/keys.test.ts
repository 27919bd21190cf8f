import { describe, expect, it } from 'vitest';
import { isDomainError } from '#shared/platform/errors.ts';
import { aKey, CUSTOMER_ID, NOW, ORDER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { fillPool, issueKey, poolKey } from '#test/fixtures/key-pools.ts';
import { STORES } from '#test/helpers/stores.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `KEY-${index}`);
const LATER = plusMilliseconds(NOW, 1_000);
const conflict = { code: 'CONFLICT' };

describe.each(STORES)('product keys %s', (_, open) => {
  it('R12: are given out once for a purchase and version', async () => {
    const store = await open();
    const issued = await issueKey(store, aKey(), LATER);
    await expect(issueKey(store, aKey({ value: 'OTHER' }), LATER)).rejects.toMatchObject(conflict);
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID)).toEqual([issued]);
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
      await issueKey(store, { ...key, value: `KEY-${index}` }, LATER);
    }
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID)).toHaveLength(3);
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID, 0)).toHaveLength(2);
    expect(await store.productKeys.list('another', ORDER_ID)).toEqual([]);
    const held = await store.issuedKeys.list(CUSTOMER_ID, ORDER_ID, 0);
    expect(new Set(held.map(({ version }) => version))).toEqual(new Set(['2022', '2025']));
  });

  it('R16: are revoked once, and stay known', async () => {
    const store = await open();
    const issued = await issueKey(store, aKey(), LATER);
    const [held] = await store.issuedKeys.list(CUSTOMER_ID, ORDER_ID);
    await store.commit(store.issuedKeys.revoke(held ?? issued, NOW));
    expect(await store.productKeys.list(CUSTOMER_ID, ORDER_ID)).toEqual([
      { ...issued, state: 'revoked', revokedAt: NOW },
    ]);
    await expect(store.commit(store.issuedKeys.revoke(issued, NOW))).rejects.toMatchObject(
      conflict,
    );
  });
});

describe.each(STORES)('the standing of a product key %s', (_, open) => {
  it('R12: a key that was given out is given to no other purchase', async () => {
    const store = await open();
    const available = await poolKey(store, aKey().value);
    const key = aKey({ hash: available.hash });
    await store.commit(await store.productKeys.issue(key, available, LATER));
    const other = { ...key, orderId: 'other' };
    await expect(
      store.commit(await store.productKeys.issue(other, available, LATER)),
    ).rejects.toMatchObject(conflict);
  });

  it('R16: follows the key: in no hands, given out, revoked', async () => {
    const store = await open();
    const { value } = aKey();
    const standing = async () => (await store.keyStatuses.findStatus(value))?.state;
    const states = [await standing()];
    const available = await poolKey(store, value);
    const key = aKey({ hash: available.hash });
    states.push(await standing());
    await store.commit(await store.productKeys.issue(key, available, LATER));
    states.push(await standing());
    await store.commit(store.issuedKeys.revoke(key, NOW));
    states.push(await standing());
    expect(states).toEqual([undefined, undefined, 'active', 'revoked']);
  });
});

describe.each(STORES)('key pools %s', (_, open) => {
  it('R12: take a key in once, also when an import is repeated or names it twice', async () => {
    const store = await open();
    // More than one commit takes in.
    const first = [...many(50), 'KEY-0'];
    expect(await fillPool(store, 'P', '2025', first)).toMatchObject({ added: 50, known: 1 });
    expect(await fillPool(store, 'P', '2025', first)).toMatchObject({ added: 0, known: 51 });
    expect(await fillPool(store, 'P', '2025', many(53))).toMatchObject({ added: 3, known: 50 });
    expect(await fillPool(store, 'OTHER', '1', many(3))).toMatchObject({ added: 0, known: 3 });
  });

  it('R12: never take in again what was given out', async () => {
    const store = await open();
    const available = await poolKey(store, 'KEY-0');
    await store.commit([store.availableKeys.take(available)]);
    expect(await fillPool(store, 'P', '2025', ['KEY-0'])).toMatchObject({ added: 0, known: 1 });
    expect(await store.availableKeys.draw('P', '2025')).toBeUndefined();
    await expect(store.commit([store.availableKeys.take(available)])).rejects.toMatchObject(
      conflict,
    );
  });

  it('are drawn by product and version', async () => {
    const store = await open();
    await fillPool(store, 'P', '2025', ['KEY-0']);
    expect(await store.availableKeys.draw('P', '2022')).toBeUndefined();
    expect(await store.availableKeys.draw('OTHER', '2025')).toBeUndefined();
    expect(await store.availableKeys.draw('P', '2025')).toMatchObject({ value: 'KEY-0' });
  });

  it('are drawn from any import of the pool, so that many at once do not meet at the last keys of one', async () => {
    const store = await open();
    await fillPool(store, 'P', '2025', ['KEY-0']);
    await fillPool(store, 'P', '2025', ['KEY-1']);
    const drawn = new Set<string | undefined>();
    for (let draws = 0; draws < 40 && drawn.size < 2; draws += 1) {
      drawn.add((await store.availableKeys.draw('P', '2025'))?.value);
    }
    expect([...drawn].sort()).toEqual(['KEY-0', 'KEY-1']);
  });

  it('R12: give 60 buyers at once 60 different keys, to the last one, out of several imports', async () => {
    const store = await open();
    await fillPool(store, 'P', '2025', many(3));
    await fillPool(store, 'P', '2025', many(60));
    const buy = async (): Promise<string> => {
      const key = await store.availableKeys.draw('P', '2025');
      if (!key) {
        return 'none';
      }
      return store.commit([store.availableKeys.take(key)]).then(
        () => key.value,
        // Somebody else took it: draw again.
        (error: unknown) => (isDomainError(error, 'CONFLICT') ? buy() : Promise.reject(error)),
      );
    };
    const bought = await Promise.all(Array.from({ length: 60 }, buy));
    expect(new Set(bought).size).toBe(60);
    expect(bought).not.toContain('none');
  });
});
