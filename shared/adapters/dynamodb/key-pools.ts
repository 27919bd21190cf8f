import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DueQueue, DueRow } from '../../domain/due.ts';
import type { KeyPool } from '../../domain/key-import.ts';
import type { KeyPoolRepository } from '../../domain/key-pool-ports.ts';
import type { Change, Page, PageRequest } from '../../domain/ports.ts';
import { changes } from './change.ts';
import { keys } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { queryPage, type Table } from './table.ts';

export const keyPoolItem = z.object({
  productId: z.string(),
  version: z.string(),
  importIds: z.array(z.string()),
  lowMark: z.int(),
  lowSince: z.optional(instant),
});

const POOLS_IN_A_PAGE = 100;
const place = z.object({ SK: z.string() });

export class DynamoKeyPoolRepository implements KeyPoolRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(page: PageRequest): Promise<Page<KeyPool>> {
    const { PK } = keys.keyPool('', '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'POOL#' }, page);
    return { items: items.map((item) => keyPoolItem.parse(item)), next };
  }

  /** There are as many pools as products, so they are in one partition. */
  watched(): DueQueue<KeyPool> {
    return [{ name: keys.keyPool('', '').PK, pages: () => this.#pages() }];
  }

  async *#pages(): AsyncIterable<readonly DueRow<KeyPool>[]> {
    const { PK } = keys.keyPool('', '');
    let after: string | undefined;
    do {
      const page = await queryPage(
        this.#table,
        { PK, prefix: 'POOL#' },
        { size: POOLS_IN_A_PAGE, after },
      );
      yield page.items.map((item) => ({
        key: `${PK} ${place.parse(item).SK}`,
        read: async () => keyPoolItem.parse(item),
      }));
      after = page.next;
    } while (after !== undefined);
  }

  async countLeft(importId: string, most: number): Promise<number> {
    const { Count = 0 } = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        KeyConditionExpression: 'PK = :import',
        ExpressionAttributeValues: { ':import': keys.pooledKey(importId, '').PK },
        Select: 'COUNT',
        Limit: most,
      }),
    );
    return Count;
  }

  save(pool: KeyPool, changed: KeyPool): Change {
    const { productId, version, importIds, lowSince } = pool;
    const since = lowSince === undefined ? 'attribute_not_exists(lowSince)' : 'lowSince = :since';
    return changes(this.#table).put(`save pool of ${productId} ${version}`, {
      Item: { ...keys.keyPool(productId, version), ...stored(changed) },
      ConditionExpression: `importIds = :imports AND ${since}`,
      ExpressionAttributeValues: {
        ':imports': importIds,
        ...(lowSince && { ':since': lowSince.toISOString() }),
      },
    });
  }
}
