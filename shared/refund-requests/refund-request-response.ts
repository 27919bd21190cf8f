import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { collection, etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import { type Money, toDecimal } from '#shared/platform/money.ts';
import type { ShownAttachment } from './attachments.ts';
import {
  isRefundRequest,
  type Note,
  type RefundRequest,
  type ServiceRequest,
} from './refund-request.ts';
import type {
  AttachmentResponse,
  RefundRequestResponse,
  TopicResponse,
} from './refund-request-schemas.ts';
import { shownStatus, topicIdOf } from './shown-status.ts';
import { SUPPORT_TOPICS } from './support-topics.ts';

/** Partner Center's word for never. */
const NEVER = '0001-01-01T00:00:00';

export const refundRequestEtag = ({ id, version }: ServiceRequest): string => etagOf([id, version]);

const refundRequestUri = (id: string): string => `/servicerequests/${id}`;

const amountResponse = (amount: Money) => ({
  amount: toDecimal(amount),
  currency: amount.currency,
});

const noteResponse = ({ createdByName, createdAt, text }: Note) => ({
  ...{ createdByName, createdDate: createdAt.toISOString(), text },
});

const fileLinkResponse = ({
  attachment: { id, fileName },
}: Pick<ShownAttachment, 'attachment'>) => {
  const dot = fileName.lastIndexOf('.');
  return {
    id,
    fileNameWithoutExtension: fileName.slice(0, dot),
    fileExtension: fileName.slice(dot),
  };
};

/** The facts of R17 about the purchase, and the decision. Only operators see a proposal. */
const refundResponse = (refundRequest: RefundRequest, forOperator: boolean) => ({
  refundStatus: refundRequest.status,
  orderId: refundRequest.orderId,
  ...(refundRequest.lineItemNumber !== undefined && {
    subscriptionId: formatSubscriptionId(refundRequest.orderId, refundRequest.lineItemNumber),
  }),
  refundReason: refundRequest.refundReason,
  requestedAmount: amountResponse(refundRequest.requestedAmount),
  ...(refundRequest.approvedAmount && {
    approvedAmount: amountResponse(refundRequest.approvedAmount),
  }),
  ...(forOperator &&
    refundRequest.proposal && {
      proposedApproval: {
        ...amountResponse(refundRequest.proposal.amount),
        ...{
          proposedBy: refundRequest.proposal.by,
          proposedDate: refundRequest.proposal.at.toISOString(),
        },
      },
    }),
});

export function refundRequestResponse(
  refundRequest: ServiceRequest,
  forOperator: boolean,
): RefundRequestResponse {
  const { id, title, description, severity, status, locale } = refundRequest;
  const supportTopicId = topicIdOf(refundRequest.supportTopicId);
  const uri = refundRequestUri(id);
  // The partner's name is not read here: clients get an empty text.
  const organization = { id: refundRequest.partnerId, name: '' };
  const email = refundRequest.contact?.email ?? '';
  const isDecided = status !== shownStatus(status);
  const closedAt = refundRequest.closedAt ?? (isDecided ? refundRequest.modifiedAt : undefined);
  return resource(
    'ServiceRequest',
    {
      ...{ id, title, description, severity, locale, supportTopicId },
      status: shownStatus(status),
      supportTopicName: SUPPORT_TOPICS.find((topic) => topic.id === supportTopicId)?.name,
      customerTenantId: refundRequest.customerId,
      ...(isRefundRequest(refundRequest) && refundResponse(refundRequest, forOperator)),
      ...{ productId: refundRequest.productId, productName: refundRequest.productName },
      organization,
      primaryContact: { ...refundRequest.contact, organization, contactId: email, email },
      countryCode: refundRequest.countryCode ?? new Intl.Locale(locale).region ?? '',
      lastUpdatedBy: {
        organization,
        contactId: refundRequest.modifiedBy,
        email: refundRequest.modifiedBy.includes('@') ? refundRequest.modifiedBy : '',
      },
      createdDate: refundRequest.createdAt.toISOString(),
      lastModifiedDate: refundRequest.modifiedAt.toISOString(),
      lastClosedDate: closedAt?.toISOString() ?? NEVER,
      notes: refundRequest.notes.map(noteResponse),
      fileLinks: refundRequest.attachments.map((attachment) => fileLinkResponse({ attachment })),
    },
    { self: link(uri), attachments: link(`${uri}/attachments`) },
    { etag: refundRequestEtag(refundRequest) },
  );
}

/** A service request in a list. Its notes are left out: 60 of them have up to 180 KB. */
export const listedRefundRequest = (
  refundRequest: ServiceRequest,
  forOperator: boolean,
): RefundRequestResponse => ({ ...refundRequestResponse(refundRequest, forOperator), notes: [] });

export function attachmentResponse(shown: ShownAttachment): AttachmentResponse {
  const { refundRequest, attachment, state, sizeBytes, form } = shown;
  const { fileName, contentType, announcedAt } = attachment;
  const uri = `${refundRequestUri(refundRequest.id)}/attachments/${attachment.id}`;
  return resource(
    'ServiceRequestAttachment',
    {
      ...fileLinkResponse({ attachment }),
      ...{ fileName, contentType, state },
      ...(sizeBytes !== undefined && { fileSize: sizeBytes }),
      announcedDate: announcedAt.toISOString(),
      ...(form && { upload: { method: 'POST' as const, ...form } }),
    },
    { self: link(uri) },
  );
}

export const attachmentsResponse = (shown: readonly ShownAttachment[], refundRequestId: string) =>
  collection(shown.map(attachmentResponse), `${refundRequestUri(refundRequestId)}/attachments`);

export const topicsResponse = () =>
  collection(
    SUPPORT_TOPICS.map((topic) => resource<TopicResponse>('SupportTopic', topic, {})),
    '/servicerequests/supporttopics',
  );
