import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import {
  type AzureSubscription,
  type AzureSubscriptionStore,
  subscriptionIdOf,
} from './azure-subscription.ts';

export const subscriptionInput = z.object({ subscriptionId: z.string() });
type Input = z.output<typeof subscriptionInput>;

export interface Dependencies {
  readonly azureSubscriptions: Pick<AzureSubscriptionStore, 'find' | 'register'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

function requireGuid({ subscriptionId }: Input): string {
  const id = subscriptionIdOf(subscriptionId);
  if (id === undefined) {
    throw new DomainError(
      'AZURE_SUBSCRIPTION_INVALID',
      because('AZURE_SUBSCRIPTION_NOT_GUID', { subscriptionId }),
      { data: ['subscriptionId'] },
    );
  }
  return id;
}

/**
 * Registers an Azure subscription, so that reserved instances may be bought for it. Partner Center does it in its own
 * time; here it is done when the answer comes. Sent again, it changes nothing.
 */
export const registerSubscription =
  ({ azureSubscriptions, audit, ids }: Dependencies) =>
  async (
    input: Input,
    { customer, caller, now, correlationId }: Context,
  ): Promise<Outcome<AzureSubscription>> => {
    const subscription: AzureSubscription = {
      id: requireGuid(input),
      partnerId: customer.partnerId,
      customerId: customer.id,
      registeredAt: now,
    };
    const known = await azureSubscriptions.find(subscription.id);
    if (known?.customerId === customer.id) {
      return { result: known, changes: [] };
    }
    const record = audit.append({
      id: ids.sortable(now),
      partnerId: customer.partnerId,
      customerId: customer.id,
      operationType: 'register_subscription',
      resourceType: 'subscription',
      resourceId: subscription.id,
      actor: actorOf(caller),
      at: now,
      correlationId,
      after: { state: 'registered' },
    });
    return { result: subscription, changes: [azureSubscriptions.register(subscription), record] };
  };

/** Another partner's subscription is reported as not registered (R22). */
export const readRegistration =
  ({ azureSubscriptions }: Pick<Dependencies, 'azureSubscriptions'>) =>
  async (input: Input, { customer }: Context): Promise<'registered' | 'notregistered'> => {
    const found = await azureSubscriptions.find(requireGuid(input));
    return found?.customerId === customer.id ? 'registered' : 'notregistered';
  };
