import {
  type AzureSubscription,
  type AzureSubscriptionStore,
  registeredElsewhere,
} from '#shared/orders/subscriptions/azure-subscription.ts';
import type { Change } from '#shared/platform/change.ts';
import { change } from './memory-change.ts';

export class MemoryAzureSubscriptions implements AzureSubscriptionStore {
  readonly #subscriptions = new Map<string, AzureSubscription>();

  async find(subscriptionId: string) {
    return this.#subscriptions.get(subscriptionId);
  }

  async findAll(subscriptionIds: readonly string[]) {
    return subscriptionIds.flatMap((id) => this.#subscriptions.get(id) ?? []);
  }

  register(subscription: AzureSubscription): Change {
    const { id, customerId } = subscription;
    return change(
      `register subscription ${id}`,
      () => (this.#subscriptions.get(id)?.customerId ?? customerId) === customerId,
      () => this.#subscriptions.set(id, subscription),
      registeredElsewhere(id),
    );
  }

  release({ id, customerId }: AzureSubscription): Change {
    return change(
      `release subscription ${id}`,
      () => this.#subscriptions.get(id)?.customerId === customerId,
      () => this.#subscriptions.delete(id),
    );
  }
}
