import { type KeptMonth, monthOf } from '#shared/domain/invoice.ts';
import type { KeptMonthRepository, LedgerReader } from '#shared/domain/invoice-ports.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import type { Change, LedgerRepository, PageRequest } from '#shared/domain/ports.ts';
import { change, pageOf } from './memory-change.ts';

const positionOf = ({ amount, at, id }: LedgerEntry): string =>
  `${amount.currency}#${at.toISOString()}#${id}`;

export class MemoryLedger implements LedgerRepository, LedgerReader {
  readonly entries: LedgerEntry[] = [];

  append(entry: LedgerEntry): Change {
    return change(
      `charge ${entry.id}`,
      () => !this.entries.some(({ id }) => id === entry.id),
      () => this.entries.push(entry),
    );
  }

  async list(account: Parameters<LedgerReader['list']>[0], page: PageRequest) {
    const wanted = this.#ofMonth(account.partnerId, account.month)
      .filter(({ amount }) => amount.currency === account.currency)
      .map((entry) => ({ position: positionOf(entry), entry }));
    return pageOf(wanted, ({ position }) => position, page);
  }

  async currencies(partnerId: string, month: string) {
    const all = this.#ofMonth(partnerId, month).map(({ amount }) => amount.currency);
    return [...new Set(all)].sort();
  }

  #ofMonth(partnerId: string, month: string): readonly LedgerEntry[] {
    return this.entries.filter(
      (entry) => entry.partnerId === partnerId && monthOf(entry.at) === month,
    );
  }
}

export class MemoryKeptMonths implements KeptMonthRepository {
  readonly #months = new Map<string, KeptMonth>();

  async list(partnerId: string) {
    return [...this.#months].filter(([key]) => key.startsWith(partnerId)).map(([, kept]) => kept);
  }

  async find(partnerId: string, month: string) {
    return this.#months.get(`${partnerId}#${month}`);
  }

  save(partnerId: string, kept: KeptMonth): Change {
    const place = `${partnerId}#${kept.month}`;
    return change(
      `keep the sums of ${kept.month}`,
      () => (this.#months.get(place)?.version ?? 0) === kept.version,
      () => this.#months.set(place, { ...kept, version: kept.version + 1 }),
    );
  }
}
