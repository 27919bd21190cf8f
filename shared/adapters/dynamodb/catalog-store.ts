import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Product, Sku } from '../../domain/catalog.ts';
import type { CatalogStore, Change } from '../../domain/ports.ts';
import { ALL_VIEWS } from './catalog.ts';
import { changes } from './change.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import type { Key, Table } from './table.ts';

/** DynamoDB takes this many writes in one batch. */
const LARGEST_BATCH = 25;
const MAXIMUM_ROUNDS = 8;
/** Batches on the way at once. */
const CONCURRENCY = 4;

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

export class DynamoCatalogStore implements CatalogStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Rows of one catalog id are the same whoever writes them: a repeated write changes nothing. */
  async write(
    catalogId: string,
    products: readonly Product[],
    skus: readonly Sku[],
  ): Promise<void> {
    const rows = [
      ...products.flatMap((product) =>
        [ALL_VIEWS, ...product.targetViews].map((view) => ({
          ...keys.catalogProduct(catalogId, product.country, view, product.id),
          ...stored(product),
        })),
      ),
      ...skus.map((sku) => ({
        ...keys.catalogSku(catalogId, sku.country, sku.productId, sku.id),
        ...stored(sku),
      })),
      ...soldSkus(catalogId, skus),
    ];
    const batches: Requests[] = [];
    for (let start = 0; start < rows.length; start += LARGEST_BATCH) {
      batches.push(
        rows.slice(start, start + LARGEST_BATCH).map((Item) => ({ PutRequest: { Item } })),
      );
    }
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async (_, worker) => {
        for (let next = worker; next < batches.length; next += CONCURRENCY) {
          await this.#writeBatch(batches[next] ?? []);
        }
      }),
    );
  }

  async #writeBatch(batch: Requests): Promise<void> {
    let wanted = batch;
    for (let round = 0; wanted.length > 0; round += 1) {
      if (round === MAXIMUM_ROUNDS) {
        throw new Error(`${wanted.length} rows could not be written: the table is throttled.`);
      }
      if (round > 0) {
        await pause(25 * 2 ** round);
      }
      const { UnprocessedItems } = await this.#table.client.send(
        new BatchWriteCommand({ RequestItems: { [this.#table.name]: wanted } }),
      );
      wanted = UnprocessedItems?.[this.#table.name] ?? [];
    }
  }

  publish(catalogId: string, at: Date): Change {
    return changes(this.#table).put(`publish catalog ${catalogId}`, {
      Item: { ...keys.currentCatalog(), catalogId, publishedAt: at.toISOString() },
    });
  }
}

function soldSkus(catalogId: string, skus: readonly Sku[]): Key[] {
  const sold = new Map(
    skus.map(({ productId, id }) => [`${productId}:${id}`, keys.soldSku(catalogId, productId, id)]),
  );
  return [...sold.values()];
}
