import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
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
import { findReport } from './find-report.ts';
import { type ServiceRequest, savedRequest } from './refund-request.ts';
import type { ServiceRequestStore } from './refund-request-store.ts';
import { type RecordDependencies, recordReport } from './report-record.ts';

export const reportInput = z.object({ serviceRequestId: z.string() });
export const attachmentInput = z.object({ ...reportInput.shape, attachmentId: z.string() });

const TYPES = Object.keys(ATTACHMENT_TYPES);
const isType = (type: string): type is AttachmentType => TYPES.includes(type);

export const addAttachmentInput = z.object({
  ...reportInput.shape,
  fileName: z.string().min(1).max(255),
  contentType: z
    .string()
    .transform((type) => type.toLowerCase())
    .refine(isType, `must be one of ${TYPES.join(', ')}`),
});

export interface Dependencies extends RecordDependencies {
  readonly serviceRequests: Pick<ServiceRequestStore, 'find' | 'save'>;
  readonly attachmentStorage: AttachmentStorage;
}

export interface ShownAttachment {
  readonly report: Pick<ServiceRequest, 'id'>;
  readonly attachment: Attachment;
  readonly state: AttachmentState;
  readonly sizeBytes?: number | undefined;
  readonly form?: UploadForm;
}

/** Announces a file of a report; the answer says how to upload it. */
export const addAttachment =
  (dependencies: Dependencies) =>
  async (
    { serviceRequestId, fileName, contentType }: z.output<typeof addAttachmentInput>,
    context: Context,
  ): Promise<Outcome<ShownAttachment>> => {
    const { serviceRequests, attachmentStorage, ids } = dependencies;
    const { caller, now } = context;
    const report = await findReport(dependencies, serviceRequestId, caller);
    if (report.status === 'closed') {
      throw new DomainError(
        'SERVICE_REQUEST_STATE',
        `Report ${report.id} is closed and takes no file. File a new one.`,
      );
    }
    const attachment: Attachment = {
      id: ids.random(),
      fileName: cleanFileName(fileName, contentType),
      contentType,
      announcedAt: now,
    };
    const attachments = withAttachment(report.attachments, attachment);
    const changed = { ...report, attachments, modifiedAt: now, modifiedBy: caller.principalName };
    const facts = {
      operationType: 'create_servicerequest_attachment',
      after: { attachmentId: attachment.id, contentType },
    } as const;
    return {
      result: {
        report: savedRequest(changed),
        attachment,
        state: 'announced',
        form: await attachmentStorage.uploadForm(report.id, attachment),
      },
      changes: [serviceRequests.save(changed), recordReport(dependencies, changed, facts, context)],
    };
  };

type ReadDependencies = Pick<Dependencies, 'serviceRequests' | 'attachmentStorage'>;

/** The files of a report, with what storage has of them now. */
export const listAttachments =
  ({ serviceRequests, attachmentStorage }: ReadDependencies) =>
  async (
    { serviceRequestId }: z.output<typeof reportInput>,
    { caller }: Context,
  ): Promise<readonly ShownAttachment[]> => {
    const report = await findReport({ serviceRequests }, serviceRequestId, caller);
    const sizes = await attachmentStorage.sizes(report.id);
    return report.attachments.map((attachment) => {
      const sizeBytes = sizes.get(attachment.id);
      return { report, attachment, state: attachmentState(sizeBytes), sizeBytes };
    });
  };

/** Where a file can be fetched for a minute; only one that came, and is no larger than allowed. */
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
        `Report ${input.serviceRequestId} has no file ${attachmentId}. Its files are in its list.`,
      );
    }
    if (shown.state !== 'received') {
      throw new DomainError(
        'ATTACHMENT_NOT_RECEIVED',
        shown.state === 'announced'
          ? 'The file was announced and has not come yet. Upload it by the form that was answered.'
          : 'The file that came is empty or too large, and is not given out. Announce another one.',
      );
    }
    return dependencies.attachmentStorage.downloadUrl(shown.report.id, shown.attachment);
  };
