import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { orderKeys } from '../keys.ts';
import type { AzureSubscription, AzureSubscriptionStore } from './azure-subscription.ts';

const subscriptionItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  registeredAt: instant,
});

export class DynamoAzureSubscriptionStore implements AzureSubscriptionStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(subscriptionId: string): Promise<AzureSubscription | undefined> {
    const item = await getItem(this.#table, orderKeys.azureSubscription(subscriptionId));
    return item === undefined ? undefined : subscriptionItem.parse(item);
  }

  async findAll(subscriptionIds: readonly string[]): Promise<readonly AzureSubscription[]> {
    const items = await getItems(this.#table, subscriptionIds.map(orderKeys.azureSubscription));
    return items.map((item) => subscriptionItem.parse(item));
  }

  register(subscription: AzureSubscription): Change {
    return changes(this.#table).put(
      `register subscription ${subscription.id}`,
      {
        Item: { ...orderKeys.azureSubscription(subscription.id), ...stored(subscription) },
        ConditionExpression: 'attribute_not_exists(PK) OR customerId = :customer',
        ExpressionAttributeValues: { ':customer': subscription.customerId },
      },
      new DomainError(
        'AZURE_SUBSCRIPTION_INVALID',
        because('AZURE_SUBSCRIPTION_INVALID', { subscriptionId: subscription.id }),
        { data: ['subscriptionId'] },
      ),
    );
  }
}
