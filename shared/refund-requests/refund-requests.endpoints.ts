import * as z from 'zod';
import { isOperator } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { command, query } from '#shared/platform/http/endpoint.ts';
import { type Continuation, list } from '#shared/platform/http/paging.ts';
import {
  type Dependencies as AttachmentDependencies,
  addAttachment,
  addAttachmentInput,
  attachmentInput,
  downloadAttachment,
  listAttachments,
  reportInput,
} from './attachments.ts';
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
import {
  attachmentResponse,
  attachmentsResponse,
  reportResponse,
  topicsResponse,
} from './report-response.ts';

export type Dependencies = FileDependencies &
  ChangeDependencies &
  AttachmentDependencies & { readonly serviceRequests: ServiceRequestStore };

const show = (report: ServiceRequest, { caller }: Context) =>
  reportResponse(report, isOperator(caller));

/** The lists, each from its own partition. */
const lists = (dependencies: Dependencies, tokens: Continuation) => ({
  'GET /v1/servicerequests': list(tokens, {
    input: listReportsInput,
    operation: listReports(dependencies),
    self: (input, { caller }) =>
      reportsPath(
        '/servicerequests',
        input,
        caller.partnerId === undefined ? input.partnerId : undefined,
      ),
    show,
  }),
  'GET /v1/customers/{customerTenantId}/servicerequests': list(tokens, {
    input: listReportsInput,
    operation: listCustomerReports(dependencies),
    self: (input, { customer }) => reportsPath(`/customers/${customer.id}/servicerequests`, input),
    show,
  }),
  'GET /v1/operator/servicerequests': list(tokens, {
    input: listQueueInput,
    operation: listQueue(dependencies),
    self: queuePath,
    show,
  }),
});

const attachmentEndpoints = (dependencies: Dependencies) => ({
  'GET /v1/servicerequests/{serviceRequestId}/attachments': query({
    input: reportInput,
    operation: listAttachments(dependencies),
    reply: (shown, { serviceRequestId }) => ({
      statusCode: 200,
      body: attachmentsResponse(shown, serviceRequestId),
    }),
  }),
  'POST /v1/servicerequests/{serviceRequestId}/attachments': command({
    input: addAttachmentInput,
    operation: addAttachment(dependencies),
    reply: (shown) => ({ statusCode: 201, body: attachmentResponse(shown) }),
  }),
  'GET /v1/servicerequests/{serviceRequestId}/attachments/{attachmentId}': query({
    input: attachmentInput,
    operation: downloadAttachment(dependencies),
    reply: (url) => ({ statusCode: 302, headers: { Location: url } }),
  }),
});

/** The routes of problem reports, each bound to its operation. */
export const serviceRequestEndpoints = (dependencies: Dependencies, tokens: Continuation) => ({
  ...lists(dependencies, tokens),
  ...attachmentEndpoints(dependencies),
  'GET /v1/servicerequests/supporttopics': query({
    input: z.object({}),
    operation: async () => topicsResponse(),
    reply: (body) => ({ statusCode: 200, body }),
  }),
  'POST /v1/servicerequests/{locale}': command({
    input: fileReportInput,
    operation: fileReport(dependencies),
    reply: (report, _, context) => ({
      statusCode: 201,
      body: show(report, context),
      headers: { Location: `/v1/servicerequests/${report.id}` },
    }),
  }),
  'GET /v1/servicerequests/{serviceRequestId}': query({
    input: reportInput,
    operation: ({ serviceRequestId }, { caller }) =>
      findReport(dependencies, serviceRequestId, caller),
    reply: (report, _, context) => ({ statusCode: 200, body: show(report, context) }),
  }),
  'PATCH /v1/servicerequests/{serviceRequestId}': command({
    input: changeReportInput,
    operation: changeReport(dependencies),
    reply: (report, { status }, context) => ({
      // An approval that waits for a second operator is taken, and not done.
      statusCode: status === 'approved' && report.status !== 'approved' ? 202 : 200,
      body: show(report, context),
    }),
  }),
});
