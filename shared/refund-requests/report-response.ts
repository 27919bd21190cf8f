import { formatSubscriptionId } from '#shared/orders/order.ts';
import { collection, etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import { type Money, toDecimal } from '#shared/platform/money.ts';
import type { ShownAttachment } from './attachments.ts';
import { type Note, type ServiceRequest, SUPPORT_TOPICS } from './refund-request.ts';
import type { AttachmentResponse, ReportResponse, TopicResponse } from './report-schemas.ts';

/** Partner Center's word for never. */
const NEVER = '0001-01-01T00:00:00';

export const reportEtag = ({ id, version }: ServiceRequest): string => etagOf([id, version]);

const reportUri = (id: string): string => `/servicerequests/${id}`;

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

/** What R17 states of the purchase, and what was decided. Only operators see a proposal. */
const refundResponse = (report: ServiceRequest, forOperator: boolean) => ({
  customerTenantId: report.customerId,
  orderId: report.orderId,
  ...(report.lineItemNumber !== undefined && {
    subscriptionId: formatSubscriptionId(report.orderId, report.lineItemNumber),
  }),
  refundReason: report.refundReason,
  requestedAmount: amountResponse(report.requestedAmount),
  ...(report.approvedAmount && { approvedAmount: amountResponse(report.approvedAmount) }),
  ...(forOperator &&
    report.proposal && {
      proposedApproval: {
        ...amountResponse(report.proposal.amount),
        ...{ proposedBy: report.proposal.by, proposedDate: report.proposal.at.toISOString() },
      },
    }),
});

export function reportResponse(report: ServiceRequest, forOperator: boolean): ReportResponse {
  const { id, title, description, severity, status, locale, supportTopicId } = report;
  const uri = reportUri(id);
  return resource(
    'ServiceRequest',
    {
      ...{ id, title, description, severity, status, locale, supportTopicId },
      supportTopicName: SUPPORT_TOPICS.find((topic) => topic.id === supportTopicId)?.name,
      ...refundResponse(report, forOperator),
      organization: { id: report.partnerId },
      primaryContact: report.contact,
      countryCode: report.countryCode,
      lastUpdatedBy: { contactId: report.modifiedBy },
      createdDate: report.createdAt.toISOString(),
      lastModifiedDate: report.modifiedAt.toISOString(),
      lastClosedDate: report.closedAt?.toISOString() ?? NEVER,
      notes: report.notes.map(noteResponse),
      fileLinks: report.attachments.map((attachment) => fileLinkResponse({ attachment })),
    },
    { self: link(uri), attachments: link(`${uri}/attachments`) },
    { etag: reportEtag(report) },
  );
}

export function attachmentResponse(shown: ShownAttachment): AttachmentResponse {
  const { report, attachment, state, sizeBytes, form } = shown;
  const { fileName, contentType, announcedAt } = attachment;
  const uri = `${reportUri(report.id)}/attachments/${attachment.id}`;
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

export const attachmentsResponse = (shown: readonly ShownAttachment[], reportId: string) =>
  collection(shown.map(attachmentResponse), `${reportUri(reportId)}/attachments`);

export const topicsResponse = () =>
  collection(
    SUPPORT_TOPICS.map((topic) => resource<TopicResponse>('SupportTopic', topic, {})),
    '/servicerequests/supporttopics',
  );
