import * as z from 'zod/mini';
import type {
  AzureSubscription,
  AzureSubscriptionRepository,
} from '../../domain/azure-subscription.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Change } from '../../domain/ports.ts';
import { getItems } from './batch-get.ts';
import { changes } from './change.ts';
import { keys } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { getItem, type Table } from './table.ts';

const subscriptionItem = z.object({
  id: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  registeredAt: instant,
});

export class DynamoAzureSubscriptionRepository implements AzureSubscriptionRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(subscriptionId: string): Promise<AzureSubscription | undefined> {
    const item = await getItem(this.#table, keys.azureSubscription(subscriptionId));
    return item === undefined ? undefined : subscriptionItem.parse(item);
  }

  async findAll(subscriptionIds: readonly string[]): Promise<readonly AzureSubscription[]> {
    const items = await getItems(this.#table, subscriptionIds.map(keys.azureSubscription));
    return items.map((item) => subscriptionItem.parse(item));
  }

  register(subscription: AzureSubscription): Change {
    return changes(this.#table).put(
      `register subscription ${subscription.id}`,
      {
        Item: { ...keys.azureSubscription(subscription.id), ...stored(subscription) },
        ConditionExpression: 'attribute_not_exists(PK) OR customerId = :customer',
        ExpressionAttributeValues: { ':customer': subscription.customerId },
      },
      new DomainError(
        'AZURE_SUBSCRIPTION_INVALID',
        `The Azure subscription ${subscription.id} cannot be registered for this customer. Is its id right?`,
        { data: ['subscriptionId'] },
      ),
    );
  }
}
