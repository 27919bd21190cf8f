import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Brand } from './brand.ts';
import { readBrand } from './brand-item.ts';
import { partnerKeys } from './keys.ts';

export interface BrandStore {
  /** One GetItem of at most 35 kB. A partner without a brand has an empty one. */
  find(partnerId: string): Promise<Brand>;
  /** Refuses a stale one by its version. */
  save(brand: Brand): Change;
}

export class DynamoBrandStore implements BrandStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(partnerId: string): Promise<Brand> {
    return readBrand(partnerId, await getItem(this.#table, partnerKeys.partnerBrand(partnerId)));
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
