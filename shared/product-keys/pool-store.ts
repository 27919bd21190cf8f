import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { countRows } from '#shared/platform/dynamodb/count-rows.ts';
import { DUE_INDEX } from '#shared/platform/dynamodb/due-index.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryAll, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue, DueRow } from '#shared/platform/jobs/due-queue.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { KeyPool } from './import/key-import.ts';
import { productKeyKeys } from './keys.ts';

export interface KeyPoolStore {
  list(page: PageRequest): Promise<Page<KeyPool>>;
  /** Lists the pools of a product, which are as few as its versions. */
  ofProduct(productId: string): Promise<readonly KeyPool[]>;
  findPool(productId: string, version: string): Promise<KeyPool | undefined>;
  /** Lists every pool as a queue to check. */
  watched(): DueQueue<KeyPool>;
  /** Counts the keys of a pool that were issued from an instant up to another, in an index that is a moment late. */
  countIssued(pool: Pick<KeyPool, 'productId' | 'version'>, from: Date, to: Date): Promise<number>;
  /** Counts the keys that an import has left, up to `most`. */
  countLeft(importId: string, most: number): Promise<number>;
  /** Saves whether a pool is low and which imports still have keys. Refuses a pool that has changed. */
  save(pool: KeyPool, changed: KeyPool): Change;
}

export const keyPoolItem = rowSchema({
  productId: z.string(),
  version: z.string(),
  importIds: z.array(z.string()),
  pastImportIds: z.optional(z.array(z.string())),
  lowMark: z.int(),
  lowSince: z.optional(instant),
});

/** The most issued keys of a span that are counted: a count reads what it counts. */
const MOST_ISSUED = 20_000;
const POOLS_IN_A_PAGE = 100;
const sortKey = z.object({ SK: z.string() });

export class DynamoKeyPoolStore implements KeyPoolStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(page: PageRequest): Promise<Page<KeyPool>> {
    const { PK } = productKeyKeys.keyPool('', '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'POOL#' }, page);
    return { items: items.map((item) => keyPoolItem.parse(item)), next };
  }

  async ofProduct(productId: string): Promise<readonly KeyPool[]> {
    const { PK, SK: prefix } = productKeyKeys.keyPool(productId, '');
    const items = await queryAll(this.#table, { PK, prefix });
    return items.map((item) => keyPoolItem.parse(item));
  }

  async findPool(productId: string, version: string): Promise<KeyPool | undefined> {
    const item = await getItem(this.#table, productKeyKeys.keyPool(productId, version));
    return item === undefined ? undefined : keyPoolItem.parse(item);
  }

  /** Pools are as few as products, so they share one partition. */
  watched(): DueQueue<KeyPool> {
    return [{ name: productKeyKeys.keyPool('', '').PK, pages: () => this.#pages() }];
  }

  async *#pages(): AsyncIterable<readonly DueRow<KeyPool>[]> {
    const { PK } = productKeyKeys.keyPool('', '');
    let after: string | undefined;
    do {
      const page = await queryPage(
        this.#table,
        { PK, prefix: 'POOL#' },
        { size: POOLS_IN_A_PAGE, after },
      );
      yield page.items.map((item) => ({
        key: `${PK} ${sortKey.parse(item).SK}`,
        read: async () => keyPoolItem.parse(item),
      }));
      after = page.next;
    } while (after !== undefined);
  }

  countLeft(importId: string, most: number): Promise<number> {
    const { PK } = productKeyKeys.availableKey(importId, '');
    const query = {
      KeyConditionExpression: 'PK = :import',
      ExpressionAttributeValues: { ':import': PK },
    };
    return countRows(this.#table, query, most);
  }

  countIssued(pool: Pick<KeyPool, 'productId' | 'version'>, from: Date, to: Date): Promise<number> {
    const { duePK, dueSK } = productKeyKeys.issuedFromPool(pool.productId, pool.version, from);
    // A range takes in its last instant; instants of keys have milliseconds.
    const last = new Date(to.getTime() - 1).toISOString();
    const query = {
      IndexName: DUE_INDEX,
      KeyConditionExpression: 'duePK = :pool AND dueSK BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pool': duePK, ':from': dueSK, ':to': last },
    };
    return countRows(this.#table, query, MOST_ISSUED);
  }

  save(pool: KeyPool, changed: KeyPool): Change {
    const { productId, version, importIds, lowSince } = pool;
    const since = lowSince === undefined ? 'attribute_not_exists(lowSince)' : 'lowSince = :since';
    return changes(this.#table).put(`save pool of ${productId} ${version}`, {
      Item: { ...productKeyKeys.keyPool(productId, version), ...stored(changed) },
      ConditionExpression: `importIds = :imports AND ${since}`,
      ExpressionAttributeValues: {
        ':imports': importIds,
        ...(lowSince && { ':since': lowSince.toISOString() }),
      },
    });
  }
}
