import type * as z from 'zod';
import { type Customer, requireRelationship } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { findSubscription } from '#shared/orders/subscriptions/find-subscription.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import { amountIn } from './amount.ts';
import { refundableLines, requireAtMostPaid } from './approval.ts';
import type { RefundRequest } from './refund-request.ts';
import { type fileRefundRequestInput, phoneNumberOf } from './refund-request-input.ts';
import { type RecordDependencies, recordRefundRequest } from './refund-request-record.ts';
import type { RefundRequestStore } from './refund-request-store.ts';

export interface Dependencies extends RecordDependencies {
  readonly customers: Pick<CustomerStore, 'find' | 'list'>;
  readonly orders: Pick<OrderStore, 'find' | 'list'>;
  readonly refundRequests: Pick<RefundRequestStore, 'create'>;
}
type Input = z.output<typeof fileRefundRequestInput>;

/** R22: the caller's own customer, named by its tenant or by its whole domain. */
async function customerOf(
  { customers }: Dependencies,
  { customerTenantId, customerDomain = '' }: Input,
  { caller }: Context,
): Promise<Customer> {
  if (customerTenantId !== undefined) {
    return requireRelationship(caller, await customers.find(customerTenantId), customerTenantId);
  }
  if (caller.partnerId === undefined) {
    throw new DomainError('INVALID_PROPERTY', because('CUSTOMER_OF_REQUEST_MISSING'), {
      data: ['customerTenantId'],
    });
  }
  const filter = { field: 'domain', startsWith: customerDomain } as const;
  // The whole domain comes first among all that start with it.
  const { items } = await customers.list(caller.partnerId, { size: 1 }, filter);
  const customer = items.find(({ domain }) => domain === customerDomain);
  return requireRelationship(caller, customer, customerDomain);
}

const notFound = (what: string, field: string): DomainError =>
  new DomainError('ORDER_NOT_FOUND', because('PURCHASE_NOT_FOUND', { what }), { data: [field] });

/** The purchase that the refund request is about: a whole order of the customer's, or one line. */
async function subjectOf(
  { orders }: Dependencies,
  { orderId, subscriptionId }: Input,
  customer: Customer,
): Promise<{ readonly order: Order; readonly lineItemNumber?: number }> {
  if (subscriptionId !== undefined) {
    const found = await findSubscription({ orders }, customer.id, subscriptionId);
    if (!found) {
      throw notFound(`subscription ${subscriptionId}`, 'subscriptionId');
    }
    return { order: found.order, lineItemNumber: found.line.lineItemNumber };
  }
  const order = await orders.find(customer.id, orderId ?? '');
  if (!order) {
    throw notFound(`order ${orderId}`, 'orderId');
  }
  return { order };
}

/** R17, R18: files a refund request, also when the window of its purchase has passed. */
export const fileRefundRequest =
  (dependencies: Dependencies) =>
  async (input: Input, context: Context): Promise<Outcome<RefundRequest>> => {
    const { caller, now } = context;
    const customer = await customerOf(dependencies, input, context);
    const { order, lineItemNumber } = await subjectOf(dependencies, input, customer);
    const requestedAmount = amountIn(order, input.requestedAmount, 'requestedAmount');
    requireAtMostPaid(
      requestedAmount,
      refundableLines(order, { lineItemNumber }, now),
      'requestedAmount',
    );
    const { locale, title, description, severity, supportTopicId, refundReason } = input;
    const { phoneNumber, ...contact } = input.primaryContact;
    const refundRequest: RefundRequest = {
      id: dependencies.ids.sortable(now),
      partnerId: customer.partnerId,
      customerId: customer.id,
      orderId: order.id,
      ...(lineItemNumber !== undefined && { lineItemNumber }),
      ...{ locale, title, description, severity, supportTopicId, refundReason, requestedAmount },
      contact: { ...contact, phoneNumber: phoneNumberOf(input) ?? phoneNumber },
      countryCode: input.countryCode,
      status: 'open',
      createdAt: now,
      modifiedAt: now,
      modifiedBy: caller.principalName,
      notes: [],
      attachments: [],
      version: 1,
    };
    const facts = { operationType: 'create_servicerequest', after: { status: 'open' } } as const;
    return {
      result: refundRequest,
      changes: [
        ...dependencies.refundRequests.create(refundRequest),
        recordRefundRequest(dependencies, refundRequest, facts, context),
      ],
    };
  };
