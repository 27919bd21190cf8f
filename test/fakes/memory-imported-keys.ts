import type { Change } from '#shared/platform/change.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import type { KeyImport } from '#shared/product-keys/import/key-import.ts';
import type { ImportedKey } from '#shared/product-keys/imported-key.ts';
import type { ImportedKeyStore } from '#shared/product-keys/imported-key-store.ts';
import { lastFiveOf } from '#shared/product-keys/key.ts';
import { change, pageOf } from './memory-change.ts';
import { MemoryPools } from './memory-pools.ts';

/** The keys of imports, and what became of them. */
export class MemoryImportedKeys extends MemoryPools implements ImportedKeyStore {
  /** Which part brought a key, for ever. */
  protected readonly known = new Map<string, string>();
  protected readonly withdrawn = new Set<string>();
  protected readonly imports = new Map<string, KeyImport>();

  async listKeys(importId: string, page: PageRequest) {
    const hashes = [...this.known.keys()].filter((hash) => this.found(hash)?.importId === importId);
    return pageOf(
      hashes.flatMap((hash) => this.found(hash) ?? []),
      ({ hash }) => hash,
      page,
    );
  }

  async findKey(hash: string) {
    return this.found(hash);
  }

  protected found(hash: string): ImportedKey | undefined {
    const [importId = ''] = this.known.get(hash)?.split('#') ?? [];
    const found = this.imports.get(importId);
    const issued = this.issued().find((key) => key.hash === hash);
    const { productId, version } = issued ?? found ?? {};
    if (productId === undefined || version === undefined) {
      return undefined;
    }
    const unissued = this.withdrawn.has(hash) ? 'withdrawn' : 'available';
    const state = issued?.state ?? unissued;
    return { hash, importId, productId, version, state, lastFive: lastFiveOf(hash) };
  }

  withdrawOne({ importId, hash }: ImportedKey): readonly Change[] {
    return [
      change(
        `withdraw a key of import ${importId}`,
        () => this.keys.has(hash) && this.imports.get(importId)?.state === 'complete',
        () => this.withdrawKey(importId, hash),
      ),
    ];
  }

  protected withdrawKey(id: string, hash: string): void {
    const found = this.imports.get(id);
    this.keys.delete(hash);
    this.withdrawn.add(hash);
    if (found) {
      this.imports.set(id, { ...found, withdrawnCount: (found.withdrawnCount ?? 0) + 1 });
    }
  }
}
