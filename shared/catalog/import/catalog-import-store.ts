import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { importItem } from '../catalog-items.ts';
import { catalogKeys } from '../keys.ts';
import type { CatalogImport } from './catalog-import.ts';

export interface CatalogImportStore {
  find(importId: string): Promise<CatalogImport | undefined>;
  /** Creates the import. Fails if it exists. */
  create(catalogImport: CatalogImport): Change;
  /** Records the progress. Fails if another request recorded progress meanwhile. */
  advance(catalogImport: CatalogImport, rows: CatalogImport['rows']): Change;
}

export class DynamoCatalogImportStore implements CatalogImportStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(importId: string): Promise<CatalogImport | undefined> {
    const item = await getItem(this.#table, catalogKeys.catalogImport(importId));
    return item === undefined ? undefined : importItem.parse(item);
  }

  create(catalogImport: CatalogImport): Change {
    return changes(this.#table).put(`announce catalog ${catalogImport.id}`, {
      Item: { ...catalogKeys.catalogImport(catalogImport.id), ...stored(catalogImport) },
      ConditionExpression: NEW_ITEM,
    });
  }

  advance(catalogImport: CatalogImport, rows: CatalogImport['rows']): Change {
    const { id, rows: before } = catalogImport;
    return changes(this.#table).put(`advance import of catalog ${id}`, {
      Item: { ...catalogKeys.catalogImport(id), ...stored({ ...catalogImport, rows }) },
      ...(before
        ? {
            ConditionExpression: '#rows.done = :done',
            ExpressionAttributeNames: { '#rows': 'rows' },
            ExpressionAttributeValues: { ':done': before.done },
          }
        : {
            ConditionExpression: 'attribute_not_exists(#rows)',
            ExpressionAttributeNames: { '#rows': 'rows' },
          }),
    });
  }
}
