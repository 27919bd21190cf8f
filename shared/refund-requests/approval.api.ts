import { OPERATORS } from '#shared/platform/http/access.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import {
  approvalPreview,
  approvalPreviewResponse,
  previewApproval,
  previewApprovalInput,
} from './preview-approval.ts';

export const previewApprovalRoute = defineQuery(
  'GET /v1/operator/servicerequests/{serviceRequestId}/approval',
  {
    id: 'previewApproval',
    summary: 'Preview what approving a service request pays back and ends',
    access: OPERATORS,
    input: previewApprovalInput,
    responses: { 200: { description: 'Nothing is changed.', body: approvalPreview } },
    errors: [
      'AMOUNT_TOO_LARGE',
      'ORDER_NOT_CANCELLABLE',
      'ORDER_NOT_FOUND',
      'SERVICE_REQUEST_NOT_FOUND',
    ],
    handle: previewApproval,
    respond: (preview, _, { language }) => ({
      statusCode: 200,
      body: approvalPreviewResponse(preview, language),
    }),
  },
);
