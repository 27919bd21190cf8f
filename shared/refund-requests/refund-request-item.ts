import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, moneySchema } from '#shared/platform/dynamodb/schemas.ts';
import { ATTACHMENT_TYPES, type AttachmentType } from './attachment.ts';
import { SEVERITIES, type ServiceRequest, STATUSES } from './refund-request.ts';

const isAttachmentType = (value: unknown): value is AttachmentType =>
  typeof value === 'string' && Object.hasOwn(ATTACHMENT_TYPES, value);

const attachment = z.object({
  id: z.string(),
  fileName: z.string(),
  contentType: z.custom<AttachmentType>(isAttachmentType),
  announcedAt: instant,
});

const contact = z.object({
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  email: z.optional(z.string()),
  phoneNumber: z.optional(z.string()),
});

const serviceRequestItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  customerId: z.optional(z.string()),
  locale: z.string(),
  orderId: z.optional(z.string()),
  lineItemNumber: z.optional(z.int()),
  title: z.string(),
  description: z.string(),
  severity: z.enum(SEVERITIES),
  supportTopicId: z.string(),
  refundReason: z.optional(z.string()),
  requestedAmount: z.optional(moneySchema),
  contact: z.optional(contact),
  countryCode: z.optional(z.string()),
  productId: z.optional(z.string()),
  productName: z.optional(z.string()),
  status: z.enum(STATUSES),
  createdAt: instant,
  modifiedAt: instant,
  modifiedBy: z.string(),
  closedAt: z.optional(instant),
  notes: z.array(z.object({ createdByName: z.string(), createdAt: instant, text: z.string() })),
  attachments: z.array(attachment),
  proposal: z.optional(
    z.object({
      amount: moneySchema,
      by: z.string(),
      byId: z.optional(z.string()),
      at: instant,
    }),
  ),
  approvedAmount: z.optional(moneySchema),
  version: z.int(),
});

/** Fields of the row of a refund request, which has an order. Without one of them the row is broken. */
const refundItem = z.object({
  customerId: z.string(),
  refundReason: z.string(),
  requestedAmount: moneySchema,
  contact: z.object({ lastName: z.string(), email: z.string(), phoneNumber: z.string() }),
});

export function readServiceRequest(item: unknown): ServiceRequest {
  const read = serviceRequestItem.parse(item);
  if (read.orderId !== undefined) {
    refundItem.parse(item);
  }
  return read;
}

const listedRow = rowSchema({ id: z.string() });

/** Reads the id that a row of a list names. */
export const readListedId = (item: unknown): string => listedRow.parse(item).id;
