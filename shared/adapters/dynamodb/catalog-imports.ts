import type { CatalogImport } from '../../domain/catalog-import.ts';
import type { CatalogImportRepository } from '../../domain/catalog-ports.ts';
import type { Change } from '../../domain/ports.ts';
import { importItem } from './catalog-items.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import { getItem, type Table } from './table.ts';

export class DynamoCatalogImportRepository implements CatalogImportRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(importId: string): Promise<CatalogImport | undefined> {
    const item = await getItem(this.#table, keys.catalogImport(importId));
    return item === undefined ? undefined : importItem.parse(item);
  }

  create(catalogImport: CatalogImport): Change {
    return changes(this.#table).put(`announce catalog ${catalogImport.id}`, {
      Item: { ...keys.catalogImport(catalogImport.id), ...stored(catalogImport) },
      ConditionExpression: NEW_ITEM,
    });
  }

  advance(catalogImport: CatalogImport, rows: CatalogImport['rows']): Change {
    const { id, rows: before } = catalogImport;
    return changes(this.#table).put(`advance import of catalog ${id}`, {
      Item: { ...keys.catalogImport(id), ...stored({ ...catalogImport, rows }) },
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
