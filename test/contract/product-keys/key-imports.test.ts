import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Commit } from '#shared/platform/change.ts';
import { abandonImport } from '#shared/product-keys/import/abandon-import.ts';
import { addPart } from '#shared/product-keys/import/add-part.ts';
import { announceKeys, readImport } from '#shared/product-keys/import/announce-keys.ts';
import { completeImport } from '#shared/product-keys/import/complete-import.ts';
import { DEFAULT_LOW_MARK } from '#shared/product-keys/import/key-import.ts';
import { moveImport } from '#shared/product-keys/import/move-import.ts';
import { killedAt } from '#test/fakes/memory-store.ts';
import { fillPool, hurried, operator, UNCHECKED } from '#test/fixtures/key-pools.ts';
import { keys } from '#test/helpers/keys.ts';
import { type DynamoStore, dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';

const keysOf = (part: number, count = 60) =>
  Array.from({ length: count }, (_, index) => `KEY-${part}-${index}`);
const announcement = (partCount: number, keyCount = partCount * 60) => ({
  ...{ productId: 'P', version: '2025', lowMark: DEFAULT_LOW_MARK },
  ...{ partCount, keyCount, sha256: 'a'.repeat(64) },
});

/** The steps of an import, each one committed as the edge does it. */
function importer(store: Store, commit: Commit = store.commit) {
  const dependencies = { ...store, supplies: UNCHECKED, commit };
  const done = async <Result>({
    result,
    changes,
  }: {
    result: Result;
    changes: readonly object[];
  }) => {
    await commit(changes as Parameters<Commit>[0]);
    return result;
  };
  return {
    announce: async (announced = announcement(2)) =>
      (await done(await announceKeys(dependencies)(announced, operator))).id,
    add: async (importId: string, partNumber: number, keys = keysOf(partNumber)) =>
      done(await addPart(dependencies)({ importId, partNumber, keys })),
    complete: async (importId: string) =>
      done(await completeImport(dependencies)({ importId }, operator)),
    abandon: (importId: string, context = operator) =>
      abandonImport(dependencies)({ importId }, context),
    read: (importId: string) => readImport(dependencies)({ importId }),
  };
}
/** The hash of an import's one key. */
async function hashIn({ table }: DynamoStore, importId: string): Promise<string> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :import',
      ExpressionAttributeValues: { ':import': keys.availableKey(importId, '').PK },
    }),
  );
  return String(Items?.[0]?.['hash']);
}
const draw = (store: Store) => store.availableKeys.draw('P', '2025');

describe.each(STORES)('an import of keys %s', (_, open) => {
  it('R12: opens all of its keys at once, when the last part is there', async () => {
    const store = await open();
    const { announce, add, complete, read } = importer(store);
    const id = await announce(announcement(2, 63));
    expect(await add(id, 2, keysOf(2, 3))).toMatchObject({ counts: { added: 3, known: 0 } });
    expect(await draw(store)).toBeUndefined();
    await expect(complete(id)).rejects.toMatchObject({
      code: 'KEY_IMPORT_INCOMPLETE',
      data: ['1'],
    });
    await add(id, 1);
    expect((await read(id)).partsDone).toEqual(expect.arrayContaining([1, 2]));
    expect(await draw(store)).toBeUndefined();
    expect(await complete(id)).toMatchObject({ counts: { added: 63, known: 0 } });
    expect(await draw(store)).toMatchObject({ importId: id });
    // Again, as after a lost answer.
    expect(await complete(id)).toMatchObject({ counts: { added: 63, known: 0 } });
    expect(await announce(announcement(2, 63))).toBe(id);
    expect(await store.keyPools.countLeft(id, 500)).toBe(63);
  });

  it('R12: counts keys that are known, that come twice, and that another part brings', async () => {
    const store = await open();
    await fillPool(store, 'OTHER', '1', keysOf(1, 5));
    const { announce, add, complete } = importer(store);
    const id = await announce(announcement(2, 62));
    // Those that are known come first, and the second commit of the part has none.
    expect(await add(id, 1, [...keysOf(1, 51), 'KEY-1-7'])).toMatchObject({
      counts: { added: 46, known: 6 },
    });
    expect(await add(id, 2, keysOf(1, 10))).toMatchObject({ counts: { added: 0, known: 10 } });
    expect(await complete(id)).toMatchObject({ counts: { added: 46, known: 16 } });
  });

  it('R12: killed anywhere and begun again by the same announcement, ends with each key once', {
    tags: 'slow',
  }, async () => {
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      for (const afterwards of [false, true]) {
        const store = await open();
        const run = async (commit: Commit) => {
          const { announce, add, complete } = importer(store, commit);
          const id = await announce();
          await add(id, 1);
          await add(id, 2);
          await complete(id);
          return id;
        };
        await expect(run(killedAt(store.commit, nth, afterwards))).rejects.toThrow('Killed');
        const id = await run(store.commit);
        expect(await store.keyPools.countLeft(id, 500)).toBe(120);
        const { items } = await store.keyPools.list({ size: 10 });
        expect(items).toMatchObject([{ productId: 'P', version: '2025', importIds: [id] }]);
      }
    }
  });

  it('R12: takes no other keys under the number of a part, and no part beyond its count', async () => {
    const store = await open();
    const { announce, add } = importer(store);
    const id = await announce();
    await add(id, 1, keysOf(1, 3));
    await expect(add(id, 1, keysOf(9, 3))).rejects.toMatchObject({ code: 'KEY_IMPORT_ENDED' });
    await expect(add(id, 3, keysOf(3, 3))).rejects.toMatchObject({ data: ['partNumber'] });
    expect(await add(id, 1, keysOf(1, 3))).toMatchObject({ counts: { added: 3, known: 0 } });
  });

  it('names the number of keys when its parts bring another one', async () => {
    const store = await open();
    const { announce, add, complete } = importer(store);
    const id = await announce(announcement(1, 4));
    await add(id, 1, keysOf(1, 3));
    await expect(complete(id)).rejects.toMatchObject({ data: ['keyCount'] });
  });
});

describe.each(STORES)('an import that is given up %s', (_, open) => {
  it('R12: gives its keys back: another one may bring them, and it takes no more', async () => {
    const store = await open();
    const { announce, add, abandon, complete } = importer(store);
    const id = await announce();
    await add(id, 1);
    expect(await abandon(id, hurried())).toMatchObject({ abandoned: false, done: 49, left: 11 });
    await expect(add(id, 2)).rejects.toMatchObject({ code: 'KEY_IMPORT_ENDED' });
    await expect(complete(id)).rejects.toMatchObject({ code: 'KEY_IMPORT_ENDED' });
    expect(await abandon(id)).toMatchObject({ importId: id, abandoned: true, done: 11, stuck: [] });
    await expect(abandon(id)).rejects.toMatchObject({ code: 'KEY_IMPORT_NOT_FOUND' });
    expect(await fillPool(store, 'P', '2025', keysOf(1))).toMatchObject({ added: 60, known: 0 });
  });

  it('R12: is refused once its keys are in the pool', async () => {
    const store = await open();
    const { announce, add, abandon, complete } = importer(store);
    const id = await announce(announcement(1, 3));
    await add(id, 1, keysOf(1, 3));
    await complete(id);
    await expect(abandon(id)).rejects.toMatchObject({ code: 'KEY_IMPORT_ENDED' });
    expect(await store.keyPools.countLeft(id, 500)).toBe(3);
  });

  it('R12: takes nothing of a part that was still on its way', async () => {
    const store = await open();
    const { announce, abandon } = importer(store);
    const id = await announce();
    const keyImport = await store.keyImports.find(id);
    const part = {
      ...{ importId: id, number: 1, digest: 'd', keyCount: 3 },
      state: 'begun' as const,
    };
    await store.commit(keyImport ? store.keyImports.claim(keyImport, part) : []);
    await abandon(id);
    if (keyImport) {
      await expect(store.keyImports.stage(keyImport, part, keysOf(1, 3))).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    }
    await expect(store.commit([store.keyImports.finishPart(part)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    if (keyImport) {
      const second = store.keyImports.claim(keyImport, { ...part, number: 2 });
      await expect(store.commit(second)).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect(await store.keyPools.countLeft(id, 500)).toBe(0);
  });
});

describe('an import that is given up by two at once, on DynamoDB', () => {
  it('R12: leaves alone what another import brought since', async () => {
    const store = await dynamoStore();
    const { announce, add, abandon } = importer(store);
    const id = await announce();
    await add(id, 1, ['KEY']);
    // As the slower of the two finds it: the row was read, and then the key came in by another import.
    const hash = await hashIn(store, id);
    const { client, name } = store.table;
    await client.send(new DeleteCommand({ TableName: name, Key: keys.knownKey(hash) }));
    expect(await fillPool(store, 'OTHER', '2', ['KEY'])).toMatchObject({ added: 1 });
    expect(await abandon(id)).toMatchObject({
      abandoned: false,
      stuck: [{ id: hash, reason: 'changed' }],
    });
    expect(await fillPool(store, 'OTHER', '3', ['KEY'])).toMatchObject({ added: 0, known: 1 });
  });
});

describe.each(STORES)('the low mark of a pool %s', (_, open) => {
  const imported = async (store: Store, values: readonly string[], lowMark?: number) => {
    const { added } = await fillPool(store, 'P', '2025', values, lowMark);
    return [added, (await store.keyPools.findPool('P', '2025'))?.lowMark];
  };

  it('is what an import says, and stays where the next one says nothing', async () => {
    const store = await open();
    expect(await imported(store, ['KEY-1'])).toEqual([1, DEFAULT_LOW_MARK]);
    expect(await imported(store, ['KEY-2'], 7)).toEqual([1, 7]);
    expect(await imported(store, ['KEY-3'])).toEqual([1, 7]);
    expect(await imported(store, ['KEY-4'], 0)).toEqual([1, 0]);
  });

  it('stays when keys of another pool move to it', async () => {
    const store = await open();
    await imported(store, ['KEY-1'], 7);
    const dependencies = { ...store, supplies: UNCHECKED };
    const other = await importer(store).announce({
      ...announcement(1, 1),
      ...{ version: '2022', lowMark: 50 },
    });
    await importer(store).add(other, 1, ['KEY-9']);
    await importer(store).complete(other);
    const target = { importId: other, productId: 'P', version: '2025' };
    await store.commit((await moveImport(dependencies)(target, operator)).changes);
    expect(await store.keyPools.findPool('P', '2025')).toMatchObject({ lowMark: 7 });
  });
});
