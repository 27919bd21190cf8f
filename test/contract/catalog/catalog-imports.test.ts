import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  announceImport,
  continueImport,
  publishImport,
} from '#shared/catalog/import/import-file.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import { MemoryCatalogFiles } from '#test/fakes/memory-catalog.ts';
import { Killed, killedAt } from '#test/fakes/memory-store.ts';
import { manySkus } from '#test/fixtures/catalog-files.ts';
import { anOperator } from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const operator = anOperator();
const fileOf = (document: object) => {
  const bytes = Buffer.from(JSON.stringify(document));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, announced: { sha256, sizeBytes: bytes.length } };
};
/** Two batches of writes. */
const STEP_ROWS = 50;
/** More rows than one step writes. */
const LARGE = fileOf(manySkus(8, 5));
const SMALL = fileOf(manySkus(1, 1));

/** The routes of imports, each one committed as the edge does it. */
function desk(store: Store, files: MemoryCatalogFiles, commit: Commit = store.commit) {
  const dependencies = { ...store, catalogFiles: files, commit };
  const step = continueImport(dependencies, STEP_ROWS);
  const done = async <Result>(outcome: { result: Result; changes: readonly Change[] }) => {
    await commit(outcome.changes);
    return outcome.result;
  };
  return {
    announce: async (file: typeof LARGE) =>
      done(await announceImport(dependencies)(file.announced, operator)),
    step: (importId: string) => step({ importId }),
    publish: async (importId: string, replaces: string | null) =>
      done(await publishImport(dependencies)({ importId, replaces }, operator)),
    async finish(importId: string) {
      for (;;) {
        const { rows } = await step({ importId });
        if (rows && rows.done === rows.total) {
          return rows.total;
        }
      }
    },
    /** All of it, as the tool does it. */
    async all(file: typeof LARGE) {
      files.files.set(file.announced.sha256, file.bytes);
      const { catalogImport, current } = await this.announce(file);
      await this.finish(catalogImport.id);
      await this.publish(catalogImport.id, current ?? null);
      return catalogImport.id;
    },
  };
}

describe.each(STORES)('an import of a catalog %s', (_, open) => {
  let store: Store;
  let files: MemoryCatalogFiles;
  beforeEach(async () => {
    store = await open();
    files = new MemoryCatalogFiles();
  });
  const listed = async () => {
    const { items, next } = await store.catalog.listProducts({ country: 'US' }, { size: 500 });
    return next === undefined ? items.length : Number.POSITIVE_INFINITY;
  };

  it('shows the old catalog until the new one is published, and then the new one whole', async () => {
    const imports = desk(store, files);
    await imports.all(SMALL);
    files.files.set(LARGE.announced.sha256, LARGE.bytes);
    const { catalogImport, current } = await imports.announce(LARGE);
    const { rows } = await imports.step(catalogImport.id);
    expect(rows).toMatchObject({ done: 0 });
    expect(rows?.total).toBeGreaterThan(STEP_ROWS);
    await imports.finish(catalogImport.id);
    expect(await listed()).toBe(1);
    await imports.publish(catalogImport.id, current ?? null);
    expect(await listed()).toBe(8);
    const last = await store.catalog.listSkus('US', 'P00007', { size: 100 });
    expect(last.items).toHaveLength(5);
  });

  it('goes on where it was when it was killed before or after any of its writes', async () => {
    files.files.set(LARGE.announced.sha256, LARGE.bytes);
    const importId = (await desk(store, files).announce(LARGE)).catalogImport.id;
    for (const afterwards of [false, true]) {
      for (const nth of [1, 2]) {
        const killed = desk(store, files, killedAt(store.commit, nth, afterwards));
        await expect(killed.finish(importId)).rejects.toThrow(Killed);
      }
    }
    const total = await desk(store, files).finish(importId);
    const killed = desk(store, files, killedAt(store.commit, 1, true));
    await expect(killed.publish(importId, null)).rejects.toThrow(Killed);
    expect(await desk(store, files).publish(importId, null)).toMatchObject({ skus: 40 });
    expect([await listed(), total]).toEqual([8, expect.any(Number)]);
  });

  it('by two at once ends as one', async () => {
    files.files.set(LARGE.announced.sha256, LARGE.bytes);
    const importId = (await desk(store, files).announce(LARGE)).catalogImport.id;
    const run = async () => {
      const imports = desk(store, files);
      for (;;) {
        const { rows } = await imports.step(importId);
        if (rows && rows.done === rows.total) {
          return rows.total;
        }
      }
    };
    const [one, other] = await Promise.all([run(), run()]);
    expect(one).toBe(other);
    await desk(store, files).publish(importId, null);
    expect(await listed()).toBe(8);
  });

  it('notes nothing of a step that another one has overtaken', async () => {
    const { catalogImport } = await desk(store, files).announce(SMALL);
    const checked = { done: 0, total: 10 };
    await store.commit([store.catalogImports.advance(catalogImport, checked)]);
    const late = [
      store.catalogImports.advance(catalogImport, checked),
      store.catalogImports.advance(
        { ...catalogImport, rows: { done: 5, total: 10 } },
        { done: 6, total: 10 },
      ),
    ];
    for (const change of late) {
      await expect(store.commit([change])).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect(await store.catalogImports.find(catalogImport.id)).toMatchObject({ rows: checked });
  });

  it('of the same file finds what was written, and brings an older catalog back without writing', async () => {
    const imports = desk(store, files);
    const small = await imports.all(SMALL);
    const large = await imports.all(LARGE);
    const again = await imports.announce(SMALL);
    expect(again).toMatchObject({ current: large, uploadUrl: undefined });
    await imports.publish(small, large);
    expect(await listed()).toBe(1);
  });

  it('does not replace a catalog that was published meanwhile', async () => {
    const imports = desk(store, files);
    const small = await imports.all(SMALL);
    const other = await imports.all(fileOf(manySkus(2, 1)));
    const { catalogImport } = await imports.announce(LARGE);
    files.files.set(LARGE.announced.sha256, LARGE.bytes);
    await imports.finish(catalogImport.id);
    const late = imports.publish(catalogImport.id, small);
    await expect(late).rejects.toMatchObject({ code: 'CATALOG_REPLACED' });
    await expect(imports.publish(catalogImport.id, null)).rejects.toMatchObject({
      code: 'CATALOG_REPLACED',
    });
    expect(await store.catalogStore.currentId()).toBe(other);
  });

  it('of a file that is missing, another one, or wrong changes nothing, and says where it is wrong', async () => {
    const imports = desk(store, files);
    const wrong = fileOf({ ...manySkus(1, 1), formatVersion: 2 });
    const { catalogImport } = await imports.announce(wrong);
    const refused = (data: unknown) => ({ code: 'CATALOG_FILE_WRONG', data });
    await expect(imports.step(catalogImport.id)).rejects.toMatchObject(refused([]));
    files.files.set(wrong.announced.sha256, SMALL.bytes);
    await expect(imports.step(catalogImport.id)).rejects.toMatchObject(refused([]));
    files.files.set(wrong.announced.sha256, wrong.bytes);
    await expect(imports.step(catalogImport.id)).rejects.toMatchObject(
      refused([expect.stringMatching(/^line 1, column \d+: formatVersion /)]),
    );
    await expect(imports.publish(catalogImport.id, null)).rejects.toMatchObject({
      code: 'CATALOG_NOT_WRITTEN',
    });
    expect(await store.catalogStore.currentId()).toBeUndefined();
  });

  it('that was never announced is not found', async () => {
    const imports = desk(store, files);
    const notFound = { code: 'CATALOG_IMPORT_NOT_FOUND' };
    await expect(imports.step('1-none')).rejects.toMatchObject(notFound);
    await expect(imports.publish('1-none', null)).rejects.toMatchObject(notFound);
  });
});
