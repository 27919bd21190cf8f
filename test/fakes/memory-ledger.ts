import { type InvoiceSnapshot, monthOf } from '#shared/billing/invoice.ts';
import type { InvoiceSnapshotStore } from '#shared/billing/invoice-snapshot-store.ts';
import type { LedgerEntry } from '#shared/billing/ledger.ts';
import type { Account, LedgerReader } from '#shared/billing/ledger-reader.ts';
import type { LedgerStore } from '#shared/billing/ledger-store.ts';
import type { Change } from '#shared/platform/change.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import { change, pageOf } from './memory-change.ts';

const positionOf = ({ amount, at, id }: LedgerEntry): string =>
  `${amount.currency}#${at.toISOString()}#${id}`;

export class MemoryLedger implements LedgerStore, LedgerReader {
  readonly entries: LedgerEntry[] = [];

  append(entry: LedgerEntry): Change {
    return change(
      `charge ${entry.id}`,
      () => !this.entries.some(({ id }) => id === entry.id),
      () => this.entries.push(entry),
    );
  }

  async list(account: Account, page: PageRequest) {
    const wanted = this.#ofMonth(account.partnerId, account.month)
      .filter(({ amount }) => amount.currency === account.currency)
      .map((entry) => ({ position: positionOf(entry), entry }));
    return pageOf(wanted, ({ position }) => position, page);
  }

  async newest(account: Account, { before, most }: { before: string; most: number }) {
    return this.#ofMonth(account.partnerId, account.month)
      .filter(({ amount }) => amount.currency === account.currency)
      .filter((entry) => positionOf(entry) <= `${account.currency}#${before}`)
      .toSorted((one, other) => (positionOf(one) < positionOf(other) ? 1 : -1))
      .slice(0, most);
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

export class MemoryInvoiceSnapshots implements InvoiceSnapshotStore {
  readonly #months = new Map<string, InvoiceSnapshot>();

  async list(partnerId: string) {
    return [...this.#months].filter(([key]) => key.startsWith(partnerId)).map(([, kept]) => kept);
  }

  async find(partnerId: string, month: string) {
    return this.#months.get(`${partnerId}#${month}`);
  }

  save(partnerId: string, kept: InvoiceSnapshot): Change {
    const place = `${partnerId}#${kept.month}`;
    return change(
      `keep the sums of ${kept.month}`,
      () => (this.#months.get(place)?.version ?? 0) === kept.version,
      () => this.#months.set(place, { ...kept, version: kept.version + 1 }),
    );
  }
}
