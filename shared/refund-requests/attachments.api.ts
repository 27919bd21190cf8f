import { READERS } from '#shared/platform/http/access.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import {
  addAttachment,
  addAttachmentInput,
  attachmentInput,
  downloadAttachment,
  listAttachments,
  refundRequestIdInput,
} from './attachments.ts';
import { attachmentResponse, attachmentsResponse } from './refund-request-response.ts';
import { attachment, attachments } from './refund-request-schemas.ts';

export const listAttachmentsRoute = defineQuery(
  'GET /v1/servicerequests/{serviceRequestId}/attachments',
  {
    id: 'listAttachments',
    summary: 'List the files of a service request',
    access: READERS,
    input: refundRequestIdInput,
    responses: { 200: { description: 'All files, and whether they came.', body: attachments } },
    errors: ['SERVICE_REQUEST_NOT_FOUND'],
    handle: listAttachments,
    respond: (shown, { serviceRequestId }) => ({
      statusCode: 200,
      body: attachmentsResponse(shown, serviceRequestId),
    }),
  },
);

export const createAttachmentRoute = defineCommand(
  'POST /v1/servicerequests/{serviceRequestId}/attachments',
  {
    id: 'createAttachment',
    summary: 'Announce a file, and learn where it goes',
    access: READERS,
    seals: true,
    example: { fileName: 'invoice.pdf', contentType: 'application/pdf' },
    input: addAttachmentInput,
    responses: { 201: { description: 'The file and the form to post.', body: attachment } },
    errors: ['SERVICE_REQUEST_FULL', 'SERVICE_REQUEST_NOT_FOUND', 'SERVICE_REQUEST_STATE'],
    handle: addAttachment,
    respond: (shown) => ({ statusCode: 201, body: attachmentResponse(shown) }),
  },
);

export const readAttachmentRoute = defineQuery(
  'GET /v1/servicerequests/{serviceRequestId}/attachments/{attachmentId}',
  {
    id: 'readAttachment',
    summary: 'Fetch a file of a service request',
    access: READERS,
    input: attachmentInput,
    responses: {
      302: { description: 'To the file.', headers: { Location: 'Good for a minute.' } },
    },
    errors: ['ATTACHMENT_NOT_FOUND', 'ATTACHMENT_NOT_RECEIVED', 'SERVICE_REQUEST_NOT_FOUND'],
    handle: downloadAttachment,
    respond: (url) => ({ statusCode: 302, headers: { Location: url } }),
  },
);

export const attachmentRoutes = [
  listAttachmentsRoute,
  createAttachmentRoute,
  readAttachmentRoute,
] as const;
