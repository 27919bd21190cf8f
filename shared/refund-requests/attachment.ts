import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';

/** Types of files that can be attached, with the extension that the name gets. */
export const ATTACHMENT_TYPES = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
} as const;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

export const LARGEST_ATTACHMENT_BYTES = 25 * 1024 ** 2;
export const MAXIMUM_ATTACHMENTS = 10;

/** Files arrive below this, and the bucket deletes them after a while: one that nobody fetched was not taken, and has no use. */
export const INCOMING = 'servicerequests/incoming/';

/** A file that was announced for a refund request. Storage knows whether it came. */
export interface Attachment {
  readonly id: string;
  /** Cleaned: what was sent is not trusted. */
  readonly fileName: string;
  readonly contentType: AttachmentType;
  readonly announcedAt: Date;
}

/** `refused`: what came is empty or too large, and is given to nobody. */
export type AttachmentState = 'announced' | 'received' | 'refused';

export const attachmentState = (storedBytes: number | undefined): AttachmentState => {
  if (storedBytes === undefined) {
    return 'announced';
  }
  return storedBytes > 0 && storedBytes <= LARGEST_ATTACHMENT_BYTES ? 'received' : 'refused';
};

/** Letters of a name that are kept: enough to know the file by. */
const LONGEST_NAME = 100;
/** Controls, and marks that turn the direction of text (\p{C}); letters that file systems or shells read. */
const UNSAFE = /[\p{C}<>:"|?*$`;&%!]/gu;

/** A name that is safe to save under: no path, no hidden file, and the ending of its type. */
export function cleanFileName(given: string, contentType: AttachmentType): string {
  const [name = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1);
  const stem = name
    .replace(UNSAFE, '')
    .replace(/\.[^.]*$/, '')
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '');
  const kept = Array.from(stem).slice(0, LONGEST_NAME).join('');
  return `${kept === '' ? 'attachment' : kept}.${ATTACHMENT_TYPES[contentType]}`;
}

/** The files of a refund request with one more. */
export function withAttachment(
  attachments: readonly Attachment[],
  added: Attachment,
): readonly Attachment[] {
  if (attachments.length >= MAXIMUM_ATTACHMENTS) {
    throw new DomainError(
      'SERVICE_REQUEST_FULL',
      because('ATTACHMENTS_FULL', { maximumAttachments: MAXIMUM_ATTACHMENTS }),
    );
  }
  return [...attachments, added];
}
