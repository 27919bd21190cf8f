import type { FolderContract } from '#shared/platform/http/route-contract.ts';
import { attachment, attachments, report, reports, topics } from './report-schemas.ts';

const REPORT = '/v1/servicerequests/{serviceRequestId}';
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

export const contract = {
  'GET /v1/servicerequests/supporttopics': {
    operationId: 'listSupportTopics',
    summary: 'List what a report may be about',
    replies: { 200: { description: 'All topics.', body: topics } },
  },
  'POST /v1/servicerequests/{locale}': {
    operationId: 'createServiceRequest',
    documentedPath: REPORT,
    summary: 'File a refund report',
    description:
      'In the place of the id stands the language of its author, such as en-US. A report names its customer by tenant or by domain, and the purchase by order or by subscription: one of each two.',
    example,
    replies: {
      201: { description: 'The report.', body: report, headers: { Location: 'Its address.' } },
    },
    refusals: [
      'AMOUNT_TOO_LARGE',
      'CURRENCY_MISMATCH',
      'NO_RELATIONSHIP',
      'ORDER_NOT_CANCELLABLE',
      'ORDER_NOT_FOUND',
    ],
  },
  'GET /v1/servicerequests': {
    operationId: 'listServiceRequests',
    summary: "List the partner's reports",
    replies: listed,
  },
  [`GET ${REPORT}`]: {
    operationId: 'readServiceRequest',
    summary: 'Read a report',
    replies: { 200: { description: 'The report.', body: report } },
    refusals: ['SERVICE_REQUEST_NOT_FOUND'],
  },
  [`PATCH ${REPORT}`]: {
    operationId: 'updateServiceRequest',
    summary: 'Add a note, change the status, or decide',
    description:
      'The operator approves with approvedAmount, which cancels the purchase and pays that back.',
    ifMatch: true,
    example: { newNote: { text: 'The customer has not opened the box.' } },
    replies: {
      200: { description: 'The report as it is now.', body: report },
      202: { description: 'The approval waits for a second operator.', body: report },
    },
    refusals: [
      'AMOUNT_TOO_LARGE',
      'CURRENCY_MISMATCH',
      'ETAG_STALE',
      'ORDER_NOT_CANCELLABLE',
      'PENDING_ADJUSTMENT',
      'SERVICE_REQUEST_FULL',
      'SERVICE_REQUEST_NOT_FOUND',
      'SERVICE_REQUEST_STATE',
    ],
  },
  [`GET ${REPORT}/attachments`]: {
    operationId: 'listAttachments',
    summary: 'List the files of a report',
    replies: { 200: { description: 'All files, and whether they came.', body: attachments } },
    refusals: ['SERVICE_REQUEST_NOT_FOUND'],
  },
  [`POST ${REPORT}/attachments`]: {
    operationId: 'createAttachment',
    summary: 'Announce a file, and learn where it goes',
    example: { fileName: 'invoice.pdf', contentType: 'application/pdf' },
    replies: { 201: { description: 'The file and the form to post.', body: attachment } },
    refusals: ['SERVICE_REQUEST_FULL', 'SERVICE_REQUEST_NOT_FOUND', 'SERVICE_REQUEST_STATE'],
  },
  [`GET ${REPORT}/attachments/{attachmentId}`]: {
    operationId: 'readAttachment',
    summary: 'Fetch a file of a report',
    replies: {
      302: { description: 'To the file.', headers: { Location: 'Good for a minute.' } },
    },
    refusals: ['ATTACHMENT_NOT_FOUND', 'ATTACHMENT_NOT_RECEIVED', 'SERVICE_REQUEST_NOT_FOUND'],
  },
  'GET /v1/customers/{customerTenantId}/servicerequests': {
    operationId: 'listCustomerServiceRequests',
    summary: "List a customer's reports",
    replies: listed,
  },
  'GET /v1/operator/servicerequests': {
    operationId: 'listQueuedServiceRequests',
    summary: "List all partners' reports that wait, the severest first",
    replies: listed,
  },
} as const satisfies FolderContract<'service-requests'>;
