import { type Money, toDecimal } from '#shared/domain/money.ts';
import { formatSubscriptionId } from '#shared/domain/order.ts';
import { type Note, type ServiceRequest, SUPPORT_TOPICS } from '#shared/domain/service-request.ts';
import { collection, etagOf, link, resource } from '#shared/http/envelope.ts';
import type { ShownAttachment } from './attachments.ts';
import type { AttachmentReply, ReportReply, TopicReply } from './replies.ts';

/** Partner Center's word for never. */
const NEVER = '0001-01-01T00:00:00';

export const reportEtag = ({ id, version }: ServiceRequest): string => etagOf([id, version]);

const reportUri = (id: string): string => `/servicerequests/${id}`;

const amountWire = (amount: Money) => ({ amount: toDecimal(amount), currency: amount.currency });

const noteWire = ({ createdByName, createdAt, text }: Note) => ({
  ...{ createdByName, createdDate: createdAt.toISOString(), text },
});

const fileLinkWire = ({ attachment: { id, fileName } }: Pick<ShownAttachment, 'attachment'>) => {
  const dot = fileName.lastIndexOf('.');
  return {
    id,
    fileNameWithoutExtension: fileName.slice(0, dot),
    fileExtension: fileName.slice(dot),
  };
};

/** What R17 states of the purchase, and what was decided. Only operators see a proposal. */
const refundWire = (report: ServiceRequest, forOperator: boolean) => ({
  customerTenantId: report.customerId,
  orderId: report.orderId,
  ...(report.lineItemNumber !== undefined && {
    subscriptionId: formatSubscriptionId(report.orderId, report.lineItemNumber),
  }),
  refundReason: report.refundReason,
  requestedAmount: amountWire(report.requestedAmount),
  ...(report.approvedAmount && { approvedAmount: amountWire(report.approvedAmount) }),
  ...(forOperator &&
    report.proposal && {
      proposedApproval: {
        ...amountWire(report.proposal.amount),
        ...{ proposedBy: report.proposal.by, proposedDate: report.proposal.at.toISOString() },
      },
    }),
});

export function reportWire(report: ServiceRequest, forOperator: boolean): ReportReply {
  const { id, title, description, severity, status, locale, supportTopicId } = report;
  const uri = reportUri(id);
  return resource(
    'ServiceRequest',
    {
      ...{ id, title, description, severity, status, locale, supportTopicId },
      supportTopicName: SUPPORT_TOPICS.find((topic) => topic.id === supportTopicId)?.name,
      ...refundWire(report, forOperator),
      organization: { id: report.partnerId },
      primaryContact: report.contact,
      countryCode: report.countryCode,
      lastUpdatedBy: { contactId: report.modifiedBy },
      createdDate: report.createdAt.toISOString(),
      lastModifiedDate: report.modifiedAt.toISOString(),
      lastClosedDate: report.closedAt?.toISOString() ?? NEVER,
      notes: report.notes.map(noteWire),
      fileLinks: report.attachments.map((attachment) => fileLinkWire({ attachment })),
    },
    { self: link(uri), attachments: link(`${uri}/attachments`) },
    { etag: reportEtag(report) },
  );
}

export function attachmentWire(shown: ShownAttachment): AttachmentReply {
  const { report, attachment, state, sizeBytes, form } = shown;
  const { fileName, contentType, announcedAt } = attachment;
  const uri = `${reportUri(report.id)}/attachments/${attachment.id}`;
  return resource(
    'ServiceRequestAttachment',
    {
      ...fileLinkWire({ attachment }),
      ...{ fileName, contentType, state },
      ...(sizeBytes !== undefined && { fileSize: sizeBytes }),
      announcedDate: announcedAt.toISOString(),
      ...(form && { upload: { method: 'POST' as const, ...form } }),
    },
    { self: link(uri) },
  );
}

export const attachmentsWire = (shown: readonly ShownAttachment[], reportId: string) =>
  collection(shown.map(attachmentWire), `${reportUri(reportId)}/attachments`);

export const topicsWire = () =>
  collection(
    SUPPORT_TOPICS.map((topic) => resource<TopicReply>('SupportTopic', topic, {})),
    '/servicerequests/supporttopics',
  );
