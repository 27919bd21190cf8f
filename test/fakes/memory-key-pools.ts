import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import type { AvailableRow } from '#shared/product-keys/available-rows.ts';
import {
  type AnnouncedKeys,
  DEFAULT_LOW_MARK,
  type KeyCounts,
  type KeyImport,
  type KeyImportPart,
} from '#shared/product-keys/import/key-import.ts';
import type { KeyImportStore } from '#shared/product-keys/import/key-import-store.ts';
import { change } from './memory-change.ts';
import { MemoryImportedKeys } from './memory-imported-keys.ts';
import { hashOf } from './memory-keys.ts';
import { poolName } from './memory-pools.ts';

const partName = (importId: string, number: number) => `${importId}#${number}`;

/** Pools and the imports that fill them. */
export class MemoryKeyPools extends MemoryImportedKeys implements KeyImportStore {
  readonly #parts = new Map<string, KeyImportPart>();

  async idOf(announced: AnnouncedKeys): Promise<string> {
    const { productId, version, keyCount, partCount, sha256 } = announced;
    return hashOf([productId, version, keyCount, partCount, sha256].join());
  }

  async digestOf(values: readonly string[]): Promise<string> {
    return hashOf(values.join());
  }

  async find(importId: string): Promise<KeyImport | undefined> {
    return this.imports.get(importId);
  }

  begin(keyImport: KeyImport): Change {
    return change(
      `begin import ${keyImport.id}`,
      () => !this.imports.has(keyImport.id),
      () => this.imports.set(keyImport.id, keyImport),
    );
  }

  async parts(importId: string): Promise<readonly KeyImportPart[]> {
    return [...this.#parts.values()].filter((part) => part.importId === importId);
  }

  async findPart(importId: string, number: number): Promise<KeyImportPart | undefined> {
    return this.#parts.get(partName(importId, number));
  }

  claim({ id }: KeyImport, part: KeyImportPart): Change[] {
    return [
      this.#inState(id, 'open', () => undefined),
      change(
        `claim part ${part.number} of import ${id}`,
        () => !this.#parts.has(partName(id, part.number)),
        () => this.#parts.set(partName(id, part.number), part),
      ),
    ];
  }

  async stage({ id }: KeyImport, part: KeyImportPart, values: readonly string[]) {
    const name = partName(id, part.number);
    if (this.#parts.get(name)?.state !== 'begun') {
      throw new DomainError('CONFLICT', `Part ${name} is gone.`);
    }
    const different = [...new Set(values)];
    for (const value of different.filter((each) => !this.known.has(hashOf(each)))) {
      const hash = hashOf(value);
      this.known.set(hash, name);
      this.keys.set(hash, { importId: id, hash, value, encryptedValue: value });
    }
    const added = different.filter((value) => this.known.get(hashOf(value)) === name).length;
    return { added, known: values.length - added };
  }

  finishPart(part: KeyImportPart): Change {
    const name = partName(part.importId, part.number);
    return change(
      `finish part ${part.number} of import ${part.importId}`,
      () => this.#parts.get(name)?.state === 'begun',
      () => this.#parts.set(name, { ...part, state: 'done' }),
    );
  }

  complete(keyImport: KeyImport, counts: KeyCounts): Change[] {
    return [
      this.#inState(keyImport.id, 'open', () => {
        this.imports.set(keyImport.id, { ...keyImport, state: 'complete', counts });
        if (counts.added > 0) {
          this.#addToPool(keyImport, { marks: true });
        }
      }),
    ];
  }

  #addToPool({ id, productId, version, lowMark }: KeyImport, { marks }: { marks: boolean }): void {
    const name = poolName({ productId, version });
    const pool = this.pools.get(name);
    const given = marks ? lowMark : undefined;
    this.pools.set(name, {
      ...{ ...pool, productId, version },
      importIds: [...(pool?.importIds ?? []), id],
      lowMark: given ?? pool?.lowMark ?? lowMark ?? DEFAULT_LOW_MARK,
    });
  }

  abandon(keyImport: KeyImport): Change {
    return this.#inState(keyImport.id, 'open', () =>
      this.imports.set(keyImport.id, { ...keyImport, state: 'abandoning' }),
    );
  }

  withdraw(keyImport: KeyImport): Change {
    return this.#changed(keyImport.id, 'complete', { state: 'withdrawing' });
  }

  async keysLeft(importId: string, { size, after = '' }: PageRequest) {
    const behind = this.#keysBehind(importId, after);
    const items = behind.slice(0, size).map(({ hash }) => ({
      id: hash,
      read: () => ({ PK: importId, SK: hash, hash }),
    }));
    return { items, next: behind.length > size ? items.at(-1)?.id : undefined };
  }

  async countKeysLeft(importId: string, after: string, most: number): Promise<number> {
    return Math.min(this.#keysBehind(importId, after).length, most);
  }

  #keysBehind(importId: string, after: string) {
    return this.keysOf(importId)
      .filter(({ hash }) => hash > after)
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  }

  withdrawKeys(importId: string, rows: readonly AvailableRow[]): readonly Change[] {
    return rows.map(({ hash }) =>
      change(
        `withdraw a key of import ${importId}`,
        () => this.keys.has(hash),
        () => this.withdrawKey(importId, hash),
      ),
    );
  }

  endWithdrawal({ id }: KeyImport): Change {
    return this.#changed(id, 'withdrawing', { state: 'withdrawn' });
  }

  #changed(id: string, from: KeyImport['state'], changed: Partial<KeyImport>): Change {
    return this.#inState(id, from, () => {
      const found = this.imports.get(id);
      return found && this.imports.set(id, { ...found, ...changed });
    });
  }

  async withdrawnAmong(values: readonly string[]): Promise<readonly number[]> {
    return values.flatMap((value, position) => (this.isWithdrawn(hashOf(value)) ? [position] : []));
  }

  isWithdrawn(hash: string): boolean {
    return this.withdrawn.has(hash);
  }

  move(keyImport: KeyImport): Change[] {
    return [
      this.#inState(keyImport.id, 'complete', () => {
        this.imports.set(keyImport.id, keyImport);
        this.#addToPool(keyImport, { marks: false });
      }),
    ];
  }

  async removeParts(importId: string): Promise<void> {
    for (const { number } of await this.parts(importId)) {
      this.#parts.delete(partName(importId, number));
    }
  }

  returnKeys(importId: string, rows: readonly AvailableRow[]): readonly Change[] {
    return rows.map(({ hash }) =>
      change(
        `remove a key from import ${importId}`,
        () => this.keys.has(hash),
        () => {
          this.keys.delete(hash);
          this.known.delete(hash);
        },
      ),
    );
  }

  async removeLists(): Promise<void> {
    // The fake keeps no lists of keys.
  }

  remove({ id, state }: KeyImport): Change {
    return this.#inState(id, state, () => this.imports.delete(id));
  }

  #inState(id: string, state: KeyImport['state'], apply: () => unknown): Change {
    return change(
      `require import ${id} to be ${state}`,
      () => this.imports.get(id)?.state === state,
      apply,
    );
  }
}
