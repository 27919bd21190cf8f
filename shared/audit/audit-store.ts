import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { addDays } from '#shared/platform/time.ts';
import { auditKeys } from './keys.ts';
import type { AuditRecord } from './record.ts';

export interface AuditStore {
  append(record: AuditRecord): Change;
}

/** Seven years, with two leap days: as long as the archive's lock in production. */
const KEPT_DAYS = 2_557;

/** Append-only: records cannot be changed or removed. */
export class DynamoAuditStore implements AuditStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  append(record: AuditRecord): Change {
    return changes(this.#table).put(`audit ${record.operationType} ${record.resourceId}`, {
      Item: {
        ...auditKeys.audit(
          record.partnerId,
          record.at,
          record.id,
          record.orderId ?? record.resourceId,
        ),
        ...stored(record),
        deleteAfter: Math.ceil(addDays(record.at, KEPT_DAYS).getTime() / 1000),
      },
      ConditionExpression: NEW_ITEM,
    });
  }
}
