import type { AuditRecord } from '../../domain/audit.ts';
import type { AuditRepository, Change } from '../../domain/ports.ts';
import { addDays } from '../../domain/time.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import type { Table } from './table.ts';

/** Seven years, with two leap days: as long as the archive's lock in production. */
const KEPT_DAYS = 2_557;

/** Records are only ever added: there is no way here to change or remove one. */
export class DynamoAuditRepository implements AuditRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  append(record: AuditRecord): Change {
    return changes(this.#table).put(`audit ${record.operationType} ${record.resourceId}`, {
      Item: {
        ...keys.audit(record.partnerId, record.at, record.id),
        ...stored(record),
        deleteAfter: Math.ceil(addDays(record.at, KEPT_DAYS).getTime() / 1000),
      },
      ConditionExpression: NEW_ITEM,
    });
  }
}
