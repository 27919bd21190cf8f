import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import type { Customer } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because, type ReasonCode } from '#shared/platform/sentence.ts';
import { domainText } from '#shared/platform/text/pieces.ts';
import type { OrderStore } from '../order-store.ts';
import type { AzureSubscriptionStore } from '../subscriptions/azure-subscription.ts';

export const domainClaimInput = z.object({ domain: domainText });
export const tenantClaimInput = z.object({ tenantId: guidInput });
export const subscriptionClaimInput = z.object({ subscriptionId: guidInput });

export type ClaimKind = 'domain' | 'tenant' | 'subscription';

/** A domain, a tenant or an Azure subscription, and the customer that has it. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly claimedAt: Date;
}

/** A claim with the changes that release it. */
interface Held {
  readonly claim: Claim;
  readonly release: (now: Date) => Promise<readonly Change[]>;
}

export interface ReadDependencies {
  readonly customers: Pick<CustomerStore, 'find' | 'holderOf' | 'releaseDomain' | 'releaseTenant'>;
  readonly azureSubscriptions: Pick<AzureSubscriptionStore, 'find' | 'release'>;
  readonly orders: Pick<OrderStore, 'newest'>;
}

export interface Dependencies extends ReadDependencies {
  readonly audit: AuditStore;
  readonly ids: Ids;
}

const CLAIMED = {
  domain: 'CLAIM_OF_DOMAIN',
  tenant: 'CLAIM_OF_TENANT',
  subscription: 'CLAIM_OF_SUBSCRIPTION',
} as const satisfies Record<ClaimKind, ReasonCode>;

const notFound = (kind: ClaimKind, id: string): DomainError =>
  new DomainError(
    'CLAIM_NOT_FOUND',
    because('CLAIM_NOT_FOUND', { kind: because(CLAIMED[kind]), id }),
    { data: [id] },
  );

const ofCustomer = (kind: ClaimKind, id: string, customer: Customer): Claim => ({
  ...{ kind, id, partnerId: customer.partnerId },
  ...{ customerId: customer.id, claimedAt: customer.createdAt },
});

const findDomain =
  ({ customers }: ReadDependencies) =>
  async ({ domain }: z.output<typeof domainClaimInput>): Promise<Held> => {
    const holder = await customers.holderOf(domain);
    const customer = holder === undefined ? undefined : await customers.find(holder);
    if (!customer) {
      throw notFound('domain', domain);
    }
    return {
      claim: ofCustomer('domain', domain, customer),
      release: async (now) => customers.releaseDomain(customer, now),
    };
  };

/** A purchase would stay below the id, and be the next partner's to read (R22). */
async function requireNoOrders(
  { orders }: Pick<ReadDependencies, 'orders'>,
  customerId: string,
): Promise<void> {
  const [order] = await orders.newest(customerId, { most: 1 });
  if (order) {
    throw new DomainError('CUSTOMER_HAS_PURCHASES', because('TENANT_HAS_ORDERS', { customerId }), {
      data: [order.id],
    });
  }
}

const findTenant =
  (dependencies: ReadDependencies) =>
  async ({ tenantId }: z.output<typeof tenantClaimInput>): Promise<Held> => {
    const customer = await dependencies.customers.find(tenantId);
    if (!customer || customer.tenantReleasedAt !== undefined) {
      throw notFound('tenant', tenantId);
    }
    return {
      claim: ofCustomer('tenant', tenantId, customer),
      release: async (now) => {
        await requireNoOrders(dependencies, tenantId);
        return dependencies.customers.releaseTenant(customer, now);
      },
    };
  };

const findSubscription =
  ({ azureSubscriptions }: ReadDependencies) =>
  async ({ subscriptionId }: z.output<typeof subscriptionClaimInput>): Promise<Held> => {
    const found = await azureSubscriptions.find(subscriptionId);
    if (!found) {
      throw notFound('subscription', subscriptionId);
    }
    const { id, partnerId, customerId, registeredAt: claimedAt } = found;
    return {
      claim: { kind: 'subscription', id, partnerId, customerId, claimedAt },
      release: async () => [azureSubscriptions.release(found)],
    };
  };

type Find<Input> = (dependencies: ReadDependencies) => (input: Input) => Promise<Held>;

const reading =
  <Input>(find: Find<Input>) =>
  (dependencies: ReadDependencies) =>
  async (input: Input): Promise<Claim> =>
    (await find(dependencies)(input)).claim;

/** R24: releases a claim; its former partner finds that in its audit records. Purchases and customer stay. */
const releasing =
  <Input>(find: Find<Input>) =>
  (dependencies: Dependencies) =>
  async (input: Input, { caller, now, correlationId }: Context): Promise<Outcome<Claim>> => {
    const { claim, release } = await find(dependencies)(input);
    const { kind, id, partnerId, customerId } = claim;
    const record = dependencies.audit.append({
      id: dependencies.ids.sortable(now),
      ...{ partnerId, customerId, operationType: 'release_claim' },
      resourceType: kind === 'subscription' ? 'subscription' : 'customer',
      resourceId: kind === 'subscription' ? id : customerId,
      actor: actorOf(caller),
      ...{ at: now, correlationId },
      before: { [kind]: id, customerId },
      after: { [kind]: 'released' },
    });
    return { result: claim, changes: [...(await release(now)), record] };
  };

export const readDomainClaim = reading(findDomain);
export const readTenantClaim = reading(findTenant);
export const readSubscriptionClaim = reading(findSubscription);
export const releaseDomainClaim = releasing(findDomain);
export const releaseTenantClaim = releasing(findTenant);
export const releaseSubscriptionClaim = releasing(findSubscription);
