import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Brand } from './brand.ts';
import { partnerKeys } from './keys.ts';

export interface BrandStore {
  /** One GetItem of at most 35 kB. A partner without a brand has an empty one. */
  find(partnerId: string): Promise<Brand>;
  /** Refuses a stale one by its version. */
  save(brand: Brand): Change;
}

const text = z.optional(z.string());
const brandItem = rowSchema({
  ...{ partnerId: z.string(), name: text, logo: text, color: text },
  ...{ supportEmail: text, supportPhone: text, version: z.int() },
});

export class DynamoBrandStore implements BrandStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(partnerId: string): Promise<Brand> {
    const item = await getItem(this.#table, partnerKeys.partnerBrand(partnerId));
    return item === undefined ? { partnerId, version: 0 } : brandItem.parse(item);
  }

  save(brand: Brand): Change {
    const { partnerId, version } = brand;
    return changes(this.#table).put(`save the brand of partner ${partnerId}`, {
      Item: {
        ...partnerKeys.partnerBrand(partnerId),
        ...stored({ ...brand, version: version + 1 }),
      },
      ...(version === 0
        ? { ConditionExpression: NEW_ITEM }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': version },
          }),
    });
  }
}
