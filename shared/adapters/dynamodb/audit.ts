import type { AuditRecord } from '../../domain/audit.ts';
import type { AuditRepository, Change } from '../../domain/ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import type { Table } from './table.ts';

/** Records are only ever added: there is no way here to change or remove one. */
export class DynamoAuditRepository implements AuditRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  append(record: AuditRecord): Change {
    return changes(this.#table).put(`audit ${record.operationType} ${record.resourceId}`, {
      Item: { ...keys.audit(record.partnerId, record.at, record.id), ...stored(record) },
      ConditionExpression: NEW_ITEM,
    });
  }
}
