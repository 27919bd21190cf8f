import * as z from 'zod';
import { OPERATORS, READERS } from '#shared/platform/http/access.ts';
import { isOperator } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import { attachmentRoutes } from './attachments.api.ts';
import { type Dependencies as AttachmentDependencies, reportInput } from './attachments.ts';
import {
  type Dependencies as ChangeDependencies,
  changeReport,
  changeReportInput,
} from './change-report.ts';
import { type Dependencies as FileDependencies, fileReport } from './file-report.ts';
import { findReport } from './find-report.ts';
import {
  listCustomerReports,
  listQueue,
  listQueueInput,
  listReports,
  listReportsInput,
  queuePath,
  reportsPath,
} from './list-reports.ts';
import type { ServiceRequest } from './refund-request.ts';
import type { ServiceRequestStore } from './refund-request-store.ts';
import { fileReportInput } from './report-input.ts';
import { reportResponse, topicsResponse } from './report-response.ts';
import { report, reports, topics } from './report-schemas.ts';

const listed = { 200: { description: 'A page of reports.', body: reports } } as const;

const example = {
  title: 'Wrong edition',
  description: 'The customer needs Datacenter.',
  severity: 'moderate',
  supportTopicId: 'purchase-refund',
  customerDomain: 'contoso.com',
  orderId: '019ab1c2-7d3e-7f40-8a51-62b73c84d95e',
  refundReason: 'Bought by mistake.',
  requestedAmount: { amount: 100, currency: 'USD' },
  primaryContact: { lastName: 'Kim', email: 'kim@contoso.com', phoneNumber: '+82 2 531 4500' },
};

export type Dependencies = FileDependencies &
  ChangeDependencies &
  AttachmentDependencies & { readonly serviceRequests: ServiceRequestStore };

const show = (report: ServiceRequest, { caller }: Context) =>
  reportResponse(report, isOperator(caller));

export const listSupportTopicsRoute = defineQuery('GET /v1/servicerequests/supporttopics', {
  id: 'listSupportTopics',
  summary: 'List what a report may be about',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'All topics.', body: topics } },
  handle: () => async () => topicsResponse(),
  respond: (body) => ({ statusCode: 200, body }),
});

export const createServiceRequestRoute = defineCommand('POST /v1/servicerequests/{locale}', {
  id: 'createServiceRequest',
  documentedPath: '/v1/servicerequests/{serviceRequestId}',
  summary: 'File a refund report',
  access: READERS,
  description:
    'In the place of the id stands the language of its author, such as en-US. A report names its customer by tenant or by domain, and the purchase by order or by subscription: one of each two.',
  example,
  input: fileReportInput,
  responses: {
    201: { description: 'The report.', body: report, headers: { Location: 'Its address.' } },
  },
  errors: [
    'AMOUNT_TOO_LARGE',
    'CURRENCY_MISMATCH',
    'NO_RELATIONSHIP',
    'ORDER_NOT_CANCELLABLE',
    'ORDER_NOT_FOUND',
  ],
  handle: fileReport,
  respond: (report, _, context) => ({
    statusCode: 201,
    body: show(report, context),
    headers: { Location: `/v1/servicerequests/${report.id}` },
  }),
});

export const listServiceRequestsRoute = defineList('GET /v1/servicerequests', {
  id: 'listServiceRequests',
  summary: "List the partner's reports",
  access: READERS,
  input: listReportsInput,
  responses: listed,
  handle: listReports,
  self: (input, { caller }) =>
    reportsPath(
      '/servicerequests',
      input,
      caller.partnerId === undefined ? input.partnerId : undefined,
    ),
  show,
});

export const readServiceRequestRoute = defineQuery('GET /v1/servicerequests/{serviceRequestId}', {
  id: 'readServiceRequest',
  summary: 'Read a report',
  access: READERS,
  input: reportInput,
  responses: { 200: { description: 'The report.', body: report } },
  errors: ['SERVICE_REQUEST_NOT_FOUND'],
  handle:
    (dependencies: Dependencies) =>
    ({ serviceRequestId }, { caller }) =>
      findReport(dependencies, serviceRequestId, caller),
  respond: (report, _, context) => ({ statusCode: 200, body: show(report, context) }),
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
    input: changeReportInput,
    responses: {
      200: { description: 'The report as it is now.', body: report },
      202: { description: 'The approval waits for a second operator.', body: report },
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
    handle: changeReport,
    respond: (report, { status }, context) => ({
      // An approval that waits for a second operator is taken, and not done.
      statusCode: status === 'approved' && report.status !== 'approved' ? 202 : 200,
      body: show(report, context),
    }),
  },
);

export const listCustomerServiceRequestsRoute = defineList(
  'GET /v1/customers/{customerTenantId}/servicerequests',
  {
    id: 'listCustomerServiceRequests',
    summary: "List a customer's reports",
    access: READERS,
    input: listReportsInput,
    responses: listed,
    handle: listCustomerReports,
    self: (input, { customer }) => reportsPath(`/customers/${customer.id}/servicerequests`, input),
    show,
  },
);

export const listQueuedServiceRequestsRoute = defineList('GET /v1/operator/servicerequests', {
  id: 'listQueuedServiceRequests',
  summary: "List all partners' reports that wait, the severest first",
  access: OPERATORS,
  input: listQueueInput,
  responses: listed,
  handle: listQueue,
  self: queuePath,
  show,
});

export const refundRequestRoutes = [
  listSupportTopicsRoute,
  createServiceRequestRoute,
  listServiceRequestsRoute,
  readServiceRequestRoute,
  updateServiceRequestRoute,
  ...attachmentRoutes,
  listCustomerServiceRequestsRoute,
] as const;

export const reviewQueueRoutes = [listQueuedServiceRequestsRoute] as const;
