import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import type { Customer } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { readAll } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import type { OrderStore } from './order-store.ts';
import { stateAt } from './subscriptions/term.ts';

export const endRelationshipInput = z.object({
  /** The one property of a customer that a PATCH changes. */
  relationshipToPartner: z
    .string()
    .transform((text) => text.toLowerCase())
    .pipe(z.enum(['none', 'reseller'], rule('RULE_NONE'))),
});

export interface Dependencies {
  readonly customers: Pick<CustomerStore, 'end'>;
  readonly orders: Pick<OrderStore, 'list'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** Purchases that still give out keys and links, or are being cancelled. */
async function openPurchases({ orders }: Dependencies, { customer, now }: Context) {
  const all = await readAll((page) => orders.list(customer.id, page));
  return all.filter(({ lines }) =>
    lines.some((line) => ['active', 'cancelling'].includes(stateAt(line, now))),
  );
}

/**
 * Ends the relationship of the calling partner with a customer that holds nothing any more. Its orders and invoices are
 * kept; it is listed and found no more, and its domain is free. Sent again, it changes nothing (R23).
 */
export const endRelationship =
  (dependencies: Dependencies) =>
  async (
    { relationshipToPartner }: z.output<typeof endRelationshipInput>,
    context: Context,
  ): Promise<Outcome<Customer>> => {
    const { customer, caller, now, correlationId } = context;
    if (relationshipToPartner === 'reseller' || customer.relationshipEndedAt !== undefined) {
      return { result: customer, changes: [] };
    }
    const open = await openPurchases(dependencies, context);
    if (open.length > 0) {
      throw new DomainError(
        'CUSTOMER_HAS_PURCHASES',
        because('CUSTOMER_HAS_PURCHASES', { orderCount: open.length }),
        { data: open.slice(0, 10).map(({ id }) => id) },
      );
    }
    const ended = { ...customer, relationshipEndedAt: now };
    const record = dependencies.audit.append({
      id: dependencies.ids.sortable(now),
      partnerId: customer.partnerId,
      customerId: customer.id,
      operationType: 'remove_partner_customer_relationship',
      resourceType: 'customer',
      resourceId: customer.id,
      actor: actorOf(caller),
      at: now,
      correlationId,
      before: { relationship: 'reseller' },
      after: { relationship: 'none' },
    });
    return { result: ended, changes: [...dependencies.customers.end(ended), record] };
  };
