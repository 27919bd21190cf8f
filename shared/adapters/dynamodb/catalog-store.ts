import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CatalogRow, CatalogStore } from '../../domain/catalog-ports.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Catalog } from '../../domain/market.ts';
import type { Change } from '../../domain/ports.ts';
import { currentItem } from './catalog-items.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import { getItem, type Table } from './table.ts';

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

  async write(catalogId: string, rows: readonly CatalogRow[]): Promise<void> {
    const items = rows.map((row) => itemOf(catalogId, row));
    const batches: Requests[] = [];
    for (let start = 0; start < items.length; start += LARGEST_BATCH) {
      batches.push(
        items.slice(start, start + LARGEST_BATCH).map((Item) => ({ PutRequest: { Item } })),
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

  async currentId(): Promise<string | undefined> {
    const item = await getItem(this.#table, keys.currentCatalog());
    return item === undefined ? undefined : currentItem.parse(item).id;
  }

  publish(catalog: Catalog, at: Date, replaces?: string | null): Change {
    const Item = {
      ...keys.currentCatalog(),
      ...stored(catalog),
      publishedAt: at.toISOString(),
    };
    return changes(this.#table).put(
      `publish catalog ${catalog.id}`,
      { Item, ...onlyIf(replaces) },
      new DomainError(
        'CATALOG_REPLACED',
        'Another catalog was published meanwhile. Look at it, then publish this one again to replace it.',
      ),
    );
  }
}

function onlyIf(replaces: string | null | undefined) {
  if (replaces === undefined) {
    return {};
  }
  return replaces === null
    ? { ConditionExpression: NEW_ITEM }
    : {
        ConditionExpression: 'id = :replaces',
        ExpressionAttributeValues: { ':replaces': replaces },
      };
}

function itemOf(catalogId: string, row: CatalogRow): Record<string, unknown> {
  if ('sku' in row) {
    const { productId, id } = row.sku;
    return { ...keys.catalogSku(catalogId, productId, id), ...stored(row.sku) };
  }
  if ('azureRates' in row) {
    return { ...keys.azureRates(catalogId), ...stored(row.azureRates) };
  }
  const { product, ...list } = row;
  return { ...keys.catalogProduct({ catalogId, ...list }, product.id), ...stored(product) };
}
