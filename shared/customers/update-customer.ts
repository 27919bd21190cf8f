import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { type AuditOperation, type AuditRecord, actorOf } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import { words } from '#shared/platform/http/words.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { billingProfileInput, requireBillingAddress } from './billing-address.ts';
import { type Customer, QUALIFICATIONS, type Qualification } from './customer.ts';
import { billingEtag } from './customer-response.ts';
import type { CustomerStore } from './customer-store.ts';

export interface Dependencies {
  readonly customers: Pick<CustomerStore, 'save'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

const recordOf = (
  { audit, ids }: Dependencies,
  customer: Customer,
  operationType: AuditOperation,
  { before, after }: Pick<AuditRecord, 'before' | 'after'>,
  { caller, now, correlationId }: Context,
): Change =>
  audit.append({
    id: ids.sortable(now),
    partnerId: customer.partnerId,
    customerId: customer.id,
    operationType,
    resourceType: 'customer',
    resourceId: customer.id,
    actor: actorOf(caller),
    at: now,
    correlationId,
    before,
    after,
  });

export const updateBillingInput = billingProfileInput;

/** Replaces a customer's billing profile. Its country of sale stays (R2). */
export const updateBilling =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof updateBillingInput>,
    context: Context,
  ): Promise<Outcome<Customer>> => {
    const { customer } = context;
    requireMatch(context, billingEtag(customer));
    if (input.defaultAddress) {
      requireBillingAddress(input.defaultAddress, customer.country, 'defaultAddress');
    }
    const changed = { ...customer, billing: input };
    // Addresses and e-mails stay out of the record.
    const facts = {
      before: { version: customer.version ?? 0 },
      after: { version: (customer.version ?? 0) + 1 },
    };
    return {
      result: changed,
      changes: [
        ...dependencies.customers.save(changed),
        recordOf(dependencies, changed, 'update_customer_billing_profile', facts, context),
      ],
    };
  };

const QUALIFICATION_NUMBERS = {
  ...{ None: 0, Education: 1, GovernmentCommunityCloud: 3, StateOwnedEntity: 4 },
} satisfies Readonly<Record<Qualification, number>>;

export const updateQualificationInput = z.object({
  qualification: words(QUALIFICATIONS, { numbers: QUALIFICATION_NUMBERS }),
});

/** Notes what a partner says of its customer. It decides nothing here: availabilities name their segment. */
export const updateQualification =
  (dependencies: Dependencies) =>
  async (
    { qualification }: z.output<typeof updateQualificationInput>,
    context: Context,
  ): Promise<Outcome<Customer>> => {
    const { customer } = context;
    if ((customer.qualification ?? 'None') === qualification) {
      return { result: customer, changes: [] };
    }
    const changed = { ...customer, qualification };
    return {
      result: changed,
      changes: [
        ...dependencies.customers.save(changed),
        recordOf(
          dependencies,
          changed,
          'update_customer_qualification',
          { before: { qualification: customer.qualification ?? 'None' }, after: { qualification } },
          context,
        ),
      ],
    };
  };
