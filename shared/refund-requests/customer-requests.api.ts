import { DomainError } from '#shared/platform/errors.ts';
import { READERS } from '#shared/platform/http/access.ts';
import { isOperator } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import { because } from '#shared/platform/sentence.ts';
import { refundRequestIdInput } from './attachments.ts';
import {
  type Dependencies as ChangeDependencies,
  changeRefundRequest,
  changeRefundRequestInput,
} from './change-refund-request.ts';
import { findRefundRequest } from './find-refund-request.ts';
import {
  listCustomerRefundRequests,
  listRefundRequestsInput,
  refundRequestsPath,
} from './list-refund-requests.ts';
import type { ServiceRequest } from './refund-request.ts';
import { listedRefundRequest, refundRequestResponse } from './refund-request-response.ts';
import { refundRequest, refundRequests } from './refund-request-schemas.ts';
import type { RefundRequestStore } from './refund-request-store.ts';

interface Dependencies {
  readonly refundRequests: Pick<RefundRequestStore, 'find'>;
}

/** A service request of the customer; of another customer of the partner it is unknown. */
async function ofCustomer(
  dependencies: Dependencies,
  serviceRequestId: string,
  { caller, customer }: Context,
): Promise<ServiceRequest> {
  const found = await findRefundRequest(dependencies, serviceRequestId, caller);
  if (found.customerId !== customer.id) {
    throw new DomainError(
      'SERVICE_REQUEST_NOT_FOUND',
      because('SERVICE_REQUEST_OF_CUSTOMER_NOT_FOUND', { serviceRequestId }),
    );
  }
  return found;
}

const P = '/v1/customers/{customerTenantId}/servicerequests/{serviceRequestId}';
const show = (found: ServiceRequest, { caller }: Context) => ({
  statusCode: 200 as const,
  body: refundRequestResponse(found, isOperator(caller)),
});

export const listCustomerServiceRequestsRoute = defineList(
  'GET /v1/customers/{customerTenantId}/servicerequests',
  {
    id: 'listCustomerServiceRequests',
    takesOffset: true,
    summary: "List a customer's service requests",
    access: READERS,
    input: listRefundRequestsInput,
    responses: { 200: { description: 'A page of service requests.', body: refundRequests } },
    handle: listCustomerRefundRequests,
    self: (input, { customer }) =>
      refundRequestsPath(`/customers/${customer.id}/servicerequests`, input),
    show: (found, { caller }) => listedRefundRequest(found, isOperator(caller)),
  },
);

export const readCustomerServiceRequestRoute = defineQuery(`GET ${P}`, {
  id: 'readCustomerServiceRequest',
  summary: "Read a customer's service request",
  access: READERS,
  input: refundRequestIdInput,
  responses: { 200: { description: 'The service request.', body: refundRequest } },
  errors: ['SERVICE_REQUEST_NOT_FOUND'],
  handle:
    (dependencies: Dependencies) =>
    ({ serviceRequestId }, context) =>
      ofCustomer(dependencies, serviceRequestId, context),
  respond: (found, _, context) => show(found, context),
});

export const updateCustomerServiceRequestRoute = defineCommand(`PATCH ${P}`, {
  id: 'updateCustomerServiceRequest',
  summary: "Add a note to a customer's service request, or change its status",
  access: READERS,
  ifMatch: true,
  example: { newNote: { text: 'The customer has not opened the box.' } },
  input: changeRefundRequestInput,
  responses: { 200: { description: 'The service request as it is now.', body: refundRequest } },
  errors: [
    'AMOUNT_TOO_LARGE',
    'CURRENCY_MISMATCH',
    'ETAG_STALE',
    'ORDER_NOT_CANCELLABLE',
    'PENDING_ADJUSTMENT',
    'SERVICE_REQUEST_FULL',
    'SERVICE_REQUEST_NOT_FOUND',
    'SERVICE_REQUEST_STATE',
  ],
  handle: (dependencies: ChangeDependencies) => async (input, context) => {
    await ofCustomer(dependencies, input.serviceRequestId, context);
    return changeRefundRequest(dependencies)(input, context);
  },
  respond: (found, _, context) => show(found, context),
});

export const customerServiceRequestRoutes = [
  listCustomerServiceRequestsRoute,
  readCustomerServiceRequestRoute,
  updateCustomerServiceRequestRoute,
] as const;
