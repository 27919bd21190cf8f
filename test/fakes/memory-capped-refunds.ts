import type { Change } from '#shared/domain/ports.ts';
import type { CappedRefundRepository, CappedRefunds } from '#shared/domain/refund-cap.ts';
import { change } from './memory-change.ts';

export class MemoryCappedRefunds implements CappedRefundRepository {
  readonly #refunds = new Map<string, CappedRefunds>();

  async find(customerId: string, currency: string): Promise<CappedRefunds> {
    const none = { customerId, currency, refunds: [], version: 0 };
    return this.#refunds.get(`${customerId} ${currency}`) ?? none;
  }

  save(refunds: CappedRefunds): Change {
    const place = `${refunds.customerId} ${refunds.currency}`;
    return change(
      `bound the refunds of customer ${refunds.customerId}`,
      () => (this.#refunds.get(place)?.version ?? 0) === refunds.version,
      () => this.#refunds.set(place, { ...refunds, version: refunds.version + 1 }),
    );
  }
}
