import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import {
  ATTACHMENT_TYPES,
  type Attachment,
  type AttachmentState,
  type AttachmentType,
  attachmentState,
  cleanFileName,
  withAttachment,
} from './attachment.ts';
import type { AttachmentStorage, UploadForm } from './attachment-storage.ts';
import { findRefundRequest } from './find-refund-request.ts';
import { type ServiceRequest, savedRequest } from './refund-request.ts';
import { type RecordDependencies, recordRefundRequest } from './refund-request-record.ts';
import type { RefundRequestStore } from './refund-request-store.ts';

export const refundRequestIdInput = z.object({ serviceRequestId: z.string() });
export const attachmentInput = z.object({
  ...refundRequestIdInput.shape,
  attachmentId: z.string(),
});

const TYPES = Object.keys(ATTACHMENT_TYPES);
const isType = (type: string): type is AttachmentType => TYPES.includes(type);

export const addAttachmentInput = z.object({
  ...refundRequestIdInput.shape,
  fileName: z.string().min(1).max(255),
  contentType: z
    .string()
    .transform((type) => type.toLowerCase())
    .refine(isType, rule('RULE_ONE_OF', { choices: TYPES.join(', ') })),
});

export interface Dependencies extends RecordDependencies {
  readonly refundRequests: Pick<RefundRequestStore, 'find' | 'save'>;
  readonly attachmentStorage: AttachmentStorage;
}

export interface ShownAttachment {
  readonly refundRequest: Pick<ServiceRequest, 'id'>;
  readonly attachment: Attachment;
  readonly state: AttachmentState;
  readonly sizeBytes?: number | undefined;
  readonly form?: UploadForm;
}

/** Announces a file of a refund request; the answer says how to upload it. */
export const addAttachment =
  (dependencies: Dependencies) =>
  async (
    { serviceRequestId, fileName, contentType }: z.output<typeof addAttachmentInput>,
    context: Context,
  ): Promise<Outcome<ShownAttachment>> => {
    const { refundRequests, attachmentStorage, ids } = dependencies;
    const { caller, now } = context;
    const refundRequest = await findRefundRequest(dependencies, serviceRequestId, caller);
    if (refundRequest.status === 'closed') {
      throw new DomainError(
        'SERVICE_REQUEST_STATE',
        because('REQUEST_TAKES_NO_FILE', { requestId: refundRequest.id }),
      );
    }
    const attachment: Attachment = {
      id: ids.random(),
      fileName: cleanFileName(fileName, contentType),
      contentType,
      announcedAt: now,
    };
    const attachments = withAttachment(refundRequest.attachments, attachment);
    const changed = {
      ...refundRequest,
      attachments,
      modifiedAt: now,
      modifiedBy: caller.principalName,
    };
    const facts = {
      operationType: 'create_servicerequest_attachment',
      after: { attachmentId: attachment.id, contentType },
    } as const;
    return {
      result: {
        refundRequest: savedRequest(changed),
        attachment,
        state: 'announced',
        form: await attachmentStorage.uploadForm(refundRequest.id, attachment),
      },
      changes: [
        ...refundRequests.save(changed),
        recordRefundRequest(dependencies, changed, facts, context),
      ],
    };
  };

type ReadDependencies = Pick<Dependencies, 'refundRequests' | 'attachmentStorage'>;

/** The files of a refund request, with what storage has of them now. */
export const listAttachments =
  ({ refundRequests, attachmentStorage }: ReadDependencies) =>
  async (
    { serviceRequestId }: z.output<typeof refundRequestIdInput>,
    { caller }: Context,
  ): Promise<readonly ShownAttachment[]> => {
    const refundRequest = await findRefundRequest({ refundRequests }, serviceRequestId, caller);
    const sizes = await attachmentStorage.sizes(refundRequest.id);
    return refundRequest.attachments.map((attachment) => {
      const sizeBytes = sizes.get(attachment.id);
      return { refundRequest, attachment, state: attachmentState(sizeBytes), sizeBytes };
    });
  };

/** Returns a URL for a file that works for a minute; only for a file that was uploaded and is no larger than allowed. */
export const downloadAttachment =
  (dependencies: ReadDependencies) =>
  async (
    { attachmentId, ...input }: z.output<typeof attachmentInput>,
    context: Context,
  ): Promise<string> => {
    const all = await listAttachments(dependencies)(input, context);
    const shown = all.find(({ attachment }) => attachment.id === attachmentId);
    if (!shown) {
      throw new DomainError(
        'ATTACHMENT_NOT_FOUND',
        because('ATTACHMENT_NOT_FOUND', { serviceRequestId: input.serviceRequestId, attachmentId }),
      );
    }
    if (shown.state !== 'received') {
      throw new DomainError(
        'ATTACHMENT_NOT_RECEIVED',
        shown.state === 'announced'
          ? because('ATTACHMENT_NOT_YET_HERE')
          : because('ATTACHMENT_UNUSABLE'),
      );
    }
    const { attachmentStorage } = dependencies;
    await attachmentStorage.take(shown.refundRequest.id, shown.attachment);
    return attachmentStorage.downloadUrl(shown.refundRequest.id, shown.attachment);
  };
