import type * as z from 'zod';
import { type Customer, requireRelationship } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { findSubscription } from '#shared/orders/subscriptions/find-subscription.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import { amountIn } from './amount.ts';
import { refundableLines, requireAtMostPaid } from './approval.ts';
import type { ServiceRequest } from './refund-request.ts';
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

const notFound = (what: Sentence, field: string): DomainError =>
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
      throw notFound(because('PURCHASE_SUBSCRIPTION', { subscriptionId }), 'subscriptionId');
    }
    return { order: found.order, lineItemNumber: found.line.lineItemNumber };
  }
  const order = await orders.find(customer.id, orderId ?? '');
  if (!order) {
    throw notFound(because('PURCHASE_ORDER', { orderId }), 'orderId');
  }
  return { order };
}

/** The purchase, reason and amount of a refund request; empty for a plain service request. */
async function refundOf(
  dependencies: Dependencies,
  input: Input,
  customer: Customer,
  now: Date,
): Promise<
  Pick<ServiceRequest, 'orderId' | 'lineItemNumber' | 'refundReason' | 'requestedAmount'>
> {
  const { refundReason, requestedAmount: asked } = input;
  if (asked === undefined) {
    return {};
  }
  const { order, lineItemNumber } = await subjectOf(dependencies, input, customer);
  const requestedAmount = amountIn(order, asked, 'requestedAmount');
  const lines = refundableLines(order, { lineItemNumber }, now);
  requireAtMostPaid(requestedAmount, lines, 'requestedAmount');
  return {
    ...{ orderId: order.id, refundReason, requestedAmount },
    ...(lineItemNumber !== undefined && { lineItemNumber }),
  };
}

/** The contact as it is kept: a number that exists, in E.164. */
function contactOf(input: Input): Pick<ServiceRequest, 'contact'> {
  const { primaryContact: contact } = input;
  const phoneNumber = phoneNumberOf(input) ?? contact?.phoneNumber;
  return contact === undefined
    ? {}
    : { contact: { ...contact, ...(phoneNumber && { phoneNumber }) } };
}

const noteOf = ({ newNote }: Input, { caller, now }: Context): ServiceRequest['notes'] =>
  newNote ? [{ createdByName: caller.principalName, createdAt: now, text: newNote.text }] : [];

/** The customer of a service request: one without a refund may be of none. */
const namedCustomer = (dependencies: Dependencies, input: Input, context: Context) =>
  input.customerTenantId === undefined && input.customerDomain === undefined
    ? undefined
    : customerOf(dependencies, input, context);

function requirePartner({ caller: { partnerId } }: Context): string {
  if (partnerId === undefined) {
    throw new DomainError('INVALID_PROPERTY', because('CUSTOMER_OF_REQUEST_MISSING'), {
      data: ['customerTenantId'],
    });
  }
  return partnerId;
}

/** R17, R18: files a service request; a refund request also when the window of its purchase has passed. */
export const fileRefundRequest =
  (dependencies: Dependencies) =>
  async (input: Input, context: Context): Promise<Outcome<ServiceRequest>> => {
    const { caller, now } = context;
    const customer = await namedCustomer(dependencies, input, context);
    const { locale, title, description, supportTopicId, countryCode } = input;
    const { productId, productName, severity = 'moderate' } = input;
    const refundRequest: ServiceRequest = {
      id: dependencies.ids.sortable(now),
      partnerId: customer?.partnerId ?? requirePartner(context),
      ...(customer && { customerId: customer.id }),
      ...(customer && (await refundOf(dependencies, input, customer, now))),
      ...{ locale, title, description, severity, supportTopicId, countryCode },
      ...{ productId, productName, ...contactOf(input) },
      status: 'open',
      createdAt: now,
      modifiedAt: now,
      modifiedBy: caller.principalName,
      notes: noteOf(input, context),
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
