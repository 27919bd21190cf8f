import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
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
