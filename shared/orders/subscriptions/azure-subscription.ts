import * as z from 'zod/mini';
import type { Sku } from '#shared/catalog/catalog.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';

/** An Azure subscription that reserved instances can be bought for, and whose it is. */
export interface AzureSubscription {
  /** GUID, in small letters. */
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly registeredAt: Date;
}

export interface AzureSubscriptionStore {
  find(subscriptionId: string): Promise<AzureSubscription | undefined>;
  /** Finds those that are registered, to any customer. */
  findAll(subscriptionIds: readonly string[]): Promise<readonly AzureSubscription[]>;
  /** A subscription belongs to one customer: refuses one that another customer has registered. */
  register(subscription: AzureSubscription): Change;
  /** Lets another customer register it. */
  release(subscription: AzureSubscription): Change;
}

/** Target that an order line is provisioned for; names as the portal spelled them. */
export const provisioningContextSchema = z.record(z.string(), z.string());
export type ProvisioningContext = Readonly<z.infer<typeof provisioningContextSchema>>;

/** Refuses a subscription that another customer has, without saying whose (R22). */
export const registeredElsewhere = (subscriptionId: string): DomainError =>
  new DomainError(
    'AZURE_SUBSCRIPTION_INVALID',
    because('AZURE_SUBSCRIPTION_INVALID', { subscriptionId }),
    { data: ['subscriptionId'] },
  );

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** As it is stored and looked up; nothing for what is no GUID. */
export const subscriptionIdOf = (text: string | undefined): string | undefined =>
  text !== undefined && GUID.test(text) ? text.toLowerCase() : undefined;

/** The value of a name in a line's context. Partner Center matches names without regard to case. */
export const entryOf = (
  context: ProvisioningContext | undefined,
  name: string,
): string | undefined =>
  Object.entries(context ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

export const subscriptionOf = (context: ProvisioningContext | undefined): string | undefined =>
  subscriptionIdOf(entryOf(context, 'subscriptionId'));

const SCOPES = ['shared', 'single'];

/**
 * The reason why a SKU cannot be bought for its target, or undefined. `registered` are the customer's
 * own subscriptions among those that are asked for; `path` is the line's, for the refusal's data.
 */
export function provisioningBlocker(
  sku: Sku,
  context: ProvisioningContext | undefined,
  registered: ReadonlySet<string>,
  path: string,
): DomainError | undefined {
  const subscriptionId = subscriptionOf(context);
  const at = (field: string) => ({ data: [`${path}.provisioningContext.${field}`] });
  if (sku.provisioningVariables.includes('SubscriptionId') && subscriptionId === undefined) {
    return new DomainError(
      'AZURE_SUBSCRIPTION_INVALID',
      because('AZURE_SUBSCRIPTION_MISSING', { skuTitle: sku.title }),
      at('subscriptionId'),
    );
  }
  const scope = entryOf(context, 'scope');
  if (sku.provisioningVariables.includes('Scope') && !SCOPES.includes(scope?.toLowerCase() ?? '')) {
    return new DomainError(
      'INVALID_PROPERTY',
      because('SCOPE_MISSING', { skuTitle: sku.title, scopes: SCOPES.join(', ') }),
      at('scope'),
    );
  }
  if (
    sku.purchasePrerequisites.includes('AzureSubscriptionRegistration') &&
    !registered.has(subscriptionId ?? '')
  ) {
    return new DomainError(
      'AZURE_SUBSCRIPTION_NOT_REGISTERED',
      because('AZURE_SUBSCRIPTION_NOT_REGISTERED', { subscriptionId }),
      at('subscriptionId'),
    );
  }
  return undefined;
}
