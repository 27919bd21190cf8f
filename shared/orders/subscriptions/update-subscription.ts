import * as z from 'zod';
import { actorOf } from '#shared/audit/record.ts';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { formatOfferId } from '#shared/catalog/catalog.ts';
import { DomainError, type ErrorCode } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import { honoured, refusedFields } from '#shared/platform/http/refused-fields.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import { lineText } from '#shared/platform/text/pieces.ts';
import {
  type Dependencies as CancelDependencies,
  cancelOrder,
} from '../cancellation/cancel-order.ts';
import { type Order, saved } from '../order.ts';
import { orderEtag } from '../order-response.ts';
import {
  type Dependencies as ReadDependencies,
  requireSubscription,
  type ShownSubscription,
  withPublishers,
} from './read-subscriptions.ts';
import { type Subscription, withLine } from './renewal.ts';
import { subscriptionStatus } from './subscription-response.ts';

/** A subscription as clients send it back: what is not changed must be as it is. */
export const updateSubscriptionInput = z.object({
  ...refusedFields('Subscription'),
  subscriptionId: z.string(),
  offerId: z.string().optional(),
  friendlyName: lineText(200).optional(),
  quantity: z.number().optional(),
  status: z.string().optional(),
  autoRenewEnabled: z.boolean().optional(),
  billingCycle: z.string().optional(),
  termDuration: z.string().optional(),
});

export type Dependencies = ReadDependencies & CancelDependencies;
type Input = Omit<z.output<typeof updateSubscriptionInput>, 'subscriptionId'>;

const folded = (text: string | undefined): string => (text ?? '').toLowerCase().replaceAll('_', '');
/** Words of SDKs for an enum that is not set. */
const UNSET = ['', 'none', 'unknown'];

interface Fixed {
  readonly isChanged: boolean;
  readonly field: keyof Input & string;
  readonly code: ErrorCode;
  readonly why: Sentence;
}

/** Properties that a prepaid subscription keeps; each is refused by its name if the request changes it. */
function requireFixed(input: Input, { line }: Subscription): void {
  const cycle = folded(input.billingCycle);
  const fixed: readonly Fixed[] = [
    {
      ...{ field: 'quantity', code: 'SUBSCRIPTION_QUANTITY_FIXED' },
      isChanged: input.quantity !== undefined && ![line.quantity, 0].includes(input.quantity),
      why: because('QUANTITY_FIXED', { quantity: line.quantity }),
    },
    {
      ...{ field: 'autoRenewEnabled', code: 'SUBSCRIPTION_NOT_RENEWABLE' },
      isChanged: input.autoRenewEnabled === true,
      why: because('RENEWED_BY_ORDER'),
    },
    {
      ...{ field: 'billingCycle', code: 'SUBSCRIPTION_BILLING_FIXED' },
      isChanged: ![...UNSET, 'onetime'].includes(cycle),
      why: because('TERMS_PREPAID'),
    },
    {
      ...{ field: 'termDuration', code: 'INVALID_PROPERTY' },
      isChanged: !['', line.term.toLowerCase()].includes(folded(input.termDuration)),
      why: because('TERM_FIXED', { term: line.term }),
    },
    {
      ...{ field: 'offerId', code: 'INVALID_OFFER' },
      isChanged: !['', formatOfferId(line.offer).toLowerCase()].includes(
        (input.offerId ?? '').toLowerCase(),
      ),
      why: because('OFFER_FIXED', { offerId: formatOfferId(line.offer) }),
    },
  ];
  const changed = fixed.find(({ isChanged }) => isChanged);
  if (changed) {
    throw new DomainError(
      changed.code,
      because('SUBSCRIPTION_FIELD_FIXED', { field: changed.field, why: changed.why }),
      { data: [changed.field] },
    );
  }
}

/** R13: only an admin agent cancels, here as by the order. */
function requireAdmin({ caller }: Context): void {
  if (!caller.roles.includes('admin_agent')) {
    throw new DomainError('ROLE_REQUIRED', because('CANCEL_NEEDS_ADMIN'), {
      data: ['status'],
    });
  }
}

/** Reports that the request cancels. Any other change of the status is refused. */
function isCancelled(input: Input, { line }: Subscription, now: Date): boolean {
  const status = folded(input.status);
  const current = subscriptionStatus(line, now);
  if (status === 'deleted') {
    return true;
  }
  if (current === 'deleted') {
    throw new DomainError('SUBSCRIPTION_DELETED', because('SUBSCRIPTION_DELETED'), {
      data: ['subscriptionId'],
    });
  }
  if (![...UNSET, current].includes(status)) {
    throw new DomainError(
      'SUBSCRIPTION_STATUS_FIXED',
      because('SUBSCRIPTION_STATUS_FIXED', { current, wanted: input.status }),
      { data: ['status'] },
    );
  }
  return false;
}

/** The order with the line renamed; the name of what was bought is kept beside it. */
function renamed(dependencies: Dependencies, found: Subscription, name: string, context: Context) {
  const { order, line } = found;
  const { audit, ids, orders } = dependencies;
  requireMatch(context, orderEtag(order));
  const title = line.title ?? line.friendlyName;
  const changed = withLine(order, { ...line, friendlyName: name, title });
  const record = audit.append({
    id: ids.sortable(context.now),
    partnerId: order.partnerId,
    customerId: order.customerId,
    orderId: order.id,
    operationType: 'update_subscription',
    resourceType: 'subscription',
    resourceId: formatSubscriptionId(order.id, line.lineItemNumber),
    actor: actorOf(context.caller),
    at: context.now,
    correlationId: context.correlationId,
    before: { friendlyName: line.friendlyName },
    after: { friendlyName: name },
  });
  return { result: saved(changed), changes: [orders.save(changed), record] };
}

async function changedOrder(
  dependencies: Dependencies,
  input: Input,
  found: Subscription,
  context: Context,
): Promise<Outcome<Order>> {
  const { order, line } = found;
  requireFixed(input, found);
  if (isCancelled(input, found, context.now)) {
    requireAdmin(context);
    if (line.state === 'cancelled') {
      return { result: order, changes: [] };
    }
    const lineItems = [{ lineItemNumber: line.lineItemNumber }];
    const cancelled = { orderId: order.id, status: 'cancelled' as const, lineItems };
    return cancelOrder(dependencies)(cancelled, context);
  }
  const name = input.friendlyName;
  return !name || name === line.friendlyName
    ? { result: order, changes: [] }
    : renamed(dependencies, found, name, context);
}

/** Renames a subscription, or cancels it with the status `deleted` (R13 to R16). */
export const updateSubscription =
  (dependencies: Dependencies) =>
  async (
    { subscriptionId, ...given }: z.output<typeof updateSubscriptionInput>,
    context: Context,
  ): Promise<Outcome<ShownSubscription>> => {
    const found = await requireSubscription(dependencies, subscriptionId, context);
    const input = honoured('Subscription', given);
    const { result: order, changes } = await changedOrder(dependencies, input, found, context);
    const { lineItemNumber } = found.line;
    const line = order.lines.find((each) => each.lineItemNumber === lineItemNumber) ?? found.line;
    const [shown] = await withPublishers(dependencies, [{ order, line }], context);
    return { result: shown ?? { order, line, publisherName: undefined }, changes };
  };
