import type { LedgerEntry } from '../../domain/ledger.ts';
import type { Change, LedgerRepository } from '../../domain/ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import type { Table } from './table.ts';

/** Entries are only ever added: there is no way here to change or remove one. */
export class DynamoLedgerRepository implements LedgerRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  append(entry: LedgerEntry): Change {
    return changes(this.#table).put(`charge ${entry.id}`, {
      Item: {
        ...keys.ledger(entry.partnerId, entry.at, entry.amount.currency, entry.id),
        ...stored(entry),
      },
      ConditionExpression: NEW_ITEM,
    });
  }
}
