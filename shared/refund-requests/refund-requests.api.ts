import { OPERATORS, READERS } from '#shared/platform/http/access.ts';
import { isOperator } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import { previewApprovalRoute } from './approval.api.ts';
import { attachmentRoutes } from './attachments.api.ts';
import {
  type Dependencies as AttachmentDependencies,
  refundRequestIdInput,
} from './attachments.ts';
import {
  type Dependencies as ChangeDependencies,
  changeRefundRequest,
  changeRefundRequestInput,
} from './change-refund-request.ts';
import { customerServiceRequestRoutes } from './customer-requests.api.ts';
import { type Dependencies as FileDependencies, fileRefundRequest } from './file-refund-request.ts';
import { findRefundRequest } from './find-refund-request.ts';
import {
  listQueue,
  listQueueInput,
  listRefundRequests,
  listRefundRequestsInput,
  queuePath,
  refundRequestsPath,
} from './list-refund-requests.ts';
import type { ServiceRequest } from './refund-request.ts';
import { fileRefundRequestInput } from './refund-request-input.ts';
import { listedRefundRequest, refundRequestResponse } from './refund-request-response.ts';
import { refundRequest, refundRequests } from './refund-request-schemas.ts';
import type { RefundRequestStore } from './refund-request-store.ts';
import { listSupportTopicsRoute } from './topics.api.ts';

const listed = {
  200: { description: 'A page of service requests.', body: refundRequests },
} as const;

const example = {
  title: 'Wrong edition',
  description: 'The customer needs Datacenter.',
  severity: 'moderate',
  supportTopicId: '41000001',
  customerDomain: 'contoso.com',
  orderId: '019ab1c2-7d3e-7f40-8a51-62b73c84d95e',
  refundReason: 'Bought by mistake.',
  requestedAmount: { amount: 100, currency: 'USD' },
  primaryContact: { lastName: 'Kim', email: 'kim@contoso.com', phoneNumber: '+82 2 531 4500' },
};

export type Dependencies = FileDependencies &
  ChangeDependencies &
  AttachmentDependencies & { readonly refundRequests: RefundRequestStore };

const show = (refundRequest: ServiceRequest, { caller }: Context) =>
  refundRequestResponse(refundRequest, isOperator(caller));
const showListed = (refundRequest: ServiceRequest, { caller }: Context) =>
  listedRefundRequest(refundRequest, isOperator(caller));

export const createServiceRequestRoute = defineCommand('POST /v1/servicerequests/{locale}', {
  id: 'createServiceRequest',
  documentedPath: '/v1/servicerequests/{serviceRequestId}',
  summary: 'File a service request',
  access: READERS,
  description:
    'The path takes the language of the author in place of the id, such as en-US. A refund request names its customer by tenant or by domain, and the purchase by order or by subscription: one of each two. Without a reason, an amount and a purchase it is a plain service request, of any topic.',
  example,
  input: fileRefundRequestInput,
  responses: {
    201: {
      description: 'The service request.',
      body: refundRequest,
      headers: { Location: 'Its address.' },
    },
  },
  errors: [
    'AMOUNT_TOO_LARGE',
    'CURRENCY_MISMATCH',
    'NO_RELATIONSHIP',
    'ORDER_NOT_CANCELLABLE',
    'ORDER_NOT_FOUND',
    'SERVICE_REQUEST_FULL',
  ],
  handle: fileRefundRequest,
  respond: (refundRequest, _, context) => ({
    statusCode: 201,
    body: show(refundRequest, context),
    headers: { Location: `/v1/servicerequests/${refundRequest.id}` },
  }),
});

export const listServiceRequestsRoute = defineList('GET /v1/servicerequests', {
  id: 'listServiceRequests',
  takesOffset: true,
  summary: "List the partner's service requests",
  access: READERS,
  input: listRefundRequestsInput,
  responses: listed,
  handle: listRefundRequests,
  self: (input, { caller }) =>
    refundRequestsPath(
      '/servicerequests',
      input,
      caller.partnerId === undefined ? input.partnerId : undefined,
    ),
  show: showListed,
});

export const readServiceRequestRoute = defineQuery('GET /v1/servicerequests/{serviceRequestId}', {
  id: 'readServiceRequest',
  summary: 'Read a service request',
  access: READERS,
  input: refundRequestIdInput,
  responses: { 200: { description: 'The service request.', body: refundRequest } },
  errors: ['SERVICE_REQUEST_NOT_FOUND'],
  handle:
    (dependencies: Dependencies) =>
    ({ serviceRequestId }, { caller }) =>
      findRefundRequest(dependencies, serviceRequestId, caller),
  respond: (refundRequest, _, context) => ({ statusCode: 200, body: show(refundRequest, context) }),
});

export const updateServiceRequestRoute = defineCommand(
  'PATCH /v1/servicerequests/{serviceRequestId}',
  {
    id: 'updateServiceRequest',
    summary: 'Add a note, change the status, or decide',
    access: READERS,
    description:
      'The operator approves with approvedAmount, which cancels the purchase and pays that back.',
    ifMatch: true,
    example: { newNote: { text: 'The customer has not opened the box.' } },
    input: changeRefundRequestInput,
    responses: {
      200: { description: 'The service request as it is now.', body: refundRequest },
      202: { description: 'The approval waits for a second operator.', body: refundRequest },
    },
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
    handle: changeRefundRequest,
    respond: (refundRequest, { status }, context) => ({
      // An approval that waits for a second operator is taken, and not done.
      statusCode: status === 'approved' && refundRequest.status !== 'approved' ? 202 : 200,
      body: show(refundRequest, context),
    }),
  },
);

export const listQueuedServiceRequestsRoute = defineList('GET /v1/operator/servicerequests', {
  id: 'listQueuedServiceRequests',
  countsAll: false,
  summary: "List all partners' service requests that wait, the severest first",
  access: OPERATORS,
  input: listQueueInput,
  responses: listed,
  handle: listQueue,
  self: queuePath,
  show: showListed,
});

export const refundRequestRoutes = [
  previewApprovalRoute,
  listSupportTopicsRoute,
  createServiceRequestRoute,
  listServiceRequestsRoute,
  readServiceRequestRoute,
  updateServiceRequestRoute,
  ...attachmentRoutes,
  ...customerServiceRequestRoutes,
] as const;

export const reviewQueueRoutes = [listQueuedServiceRequestsRoute] as const;
