import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { billingKeys } from './keys.ts';
import type { LedgerEntry } from './ledger.ts';

export interface LedgerStore {
  append(entry: LedgerEntry): Change;
}

/** Entries are only ever added: there is no way here to change or remove one. */
export class DynamoLedgerStore implements LedgerStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  append(entry: LedgerEntry): Change {
    return changes(this.#table).put(`charge ${entry.id}`, {
      Item: {
        ...billingKeys.ledger(entry.partnerId, entry.at, entry.amount.currency, entry.id),
        ...stored(entry),
      },
      ConditionExpression: NEW_ITEM,
    });
  }
}
