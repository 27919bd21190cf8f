import type { RefundCapStore, RefundCapUsage } from '#shared/orders/cancellation/refund-cap.ts';
import type { Change } from '#shared/platform/change.ts';
import { change } from './memory-change.ts';

export class MemoryRefundCaps implements RefundCapStore {
  readonly #refunds = new Map<string, RefundCapUsage>();

  async find(customerId: string, currency: string): Promise<RefundCapUsage> {
    const none = { customerId, currency, refunds: [], version: 0 };
    return this.#refunds.get(`${customerId} ${currency}`) ?? none;
  }

  save(refunds: RefundCapUsage): Change {
    const place = `${refunds.customerId} ${refunds.currency}`;
    return change(
      `bound the refunds of customer ${refunds.customerId}`,
      () => (this.#refunds.get(place)?.version ?? 0) === refunds.version,
      () => this.#refunds.set(place, { ...refunds, version: refunds.version + 1 }),
    );
  }
}
