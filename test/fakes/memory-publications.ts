import type { Publication } from '#shared/catalog/import/publication.ts';
import type { PublicationStore } from '#shared/catalog/import/publication-store.ts';
import type { MemoryCatalog } from './memory-catalog.ts';
import { change } from './memory-change.ts';

/** Catalogs that were published, and what the fake catalog has of them. */
export class MemoryPublications implements PublicationStore {
  readonly #all = new Map<string, Publication>();
  readonly #catalog: MemoryCatalog;

  constructor(catalog: MemoryCatalog) {
    this.#catalog = catalog;
  }

  record(publication: Publication) {
    const { id } = publication.catalog;
    return change(
      `record the publication of catalog ${id}`,
      () => true,
      () => this.#all.set(id, publication),
    );
  }

  async list() {
    return [...this.#all.values()];
  }

  async findPublication(catalogId: string) {
    return this.#all.get(catalogId);
  }

  async currentCatalog() {
    return this.#catalog.published();
  }

  async contentsOf({ id }: { readonly id: string }) {
    return this.#catalog.contentsOf(id);
  }
}
