import * as z from 'zod';
import {
  collectionOf,
  currency,
  decimal,
  etaggedOf,
  instant,
  link,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { SEVERITIES, STATUSES } from './refund-request.ts';
import { SHOWN_STATUSES } from './shown-status.ts';

const amount = z.object({ amount: decimal, currency }).meta({ id: 'Amount' });

const organization = z.object({ id: z.string(), name: z.string() });

const fileLink = z.object({
  id: z.string(),
  fileNameWithoutExtension: z.string(),
  fileExtension: z.string(),
});

export const refundRequest = etaggedOf(
  'ServiceRequest',
  {
    id: z.string(),
    title: z.string(),
    description: z.string(),
    severity: z.enum(SEVERITIES),
    status: z.enum(SHOWN_STATUSES),
    refundStatus: z
      .enum(STATUSES)
      .optional()
      .meta({ description: 'The status with its decision. Only a refund request has one.' }),
    locale: z.string(),
    supportTopicId: z.string(),
    supportTopicName: z.string().optional(),
    customerTenantId: z.string().optional(),
    orderId: z.string().optional(),
    subscriptionId: z.string().optional().meta({ description: 'If it is about one line.' }),
    refundReason: z.string().optional(),
    requestedAmount: amount
      .optional()
      .meta({ description: 'Only a refund request has an amount, a reason and an order.' }),
    approvedAmount: amount.optional(),
    proposedApproval: z
      .object({ ...amount.shape, proposedBy: z.string(), proposedDate: instant })
      .optional()
      .meta({ description: 'Waits for a second operator. Only operators see it.' }),
    organization,
    primaryContact: z.object({
      organization,
      contactId: z.string(),
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      email: z.string().meta({ description: 'Empty if it is not known.' }),
      phoneNumber: z.string().optional().meta({ description: 'E.164 in refund requests.' }),
    }),
    productId: z.string().optional(),
    productName: z.string().optional(),
    countryCode: z.string().meta({ description: 'Empty if it is not known.' }),
    lastUpdatedBy: z.object({
      organization,
      contactId: z.string(),
      email: z.string().meta({ description: 'Empty if it is not known.' }),
    }),
    createdDate: instant,
    lastModifiedDate: instant,
    lastClosedDate: z.string().meta({ description: '0001-01-01T00:00:00 while it never was.' }),
    notes: z
      .array(z.object({ createdByName: z.string(), createdDate: instant, text: z.string() }))
      .meta({ description: 'Empty in lists: read the service request by its id.' }),
    fileLinks: z.array(fileLink),
  },
  { self: link, attachments: link },
);
export type RefundRequestResponse = Shown<typeof refundRequest>;
export const refundRequests = collectionOf('ServiceRequestCollection', refundRequest);

export const attachment = resourceOf(
  'ServiceRequestAttachment',
  {
    ...fileLink.shape,
    fileName: z.string(),
    contentType: z.string(),
    state: z.enum(['announced', 'received', 'refused']),
    fileSize: z.int().optional(),
    announcedDate: instant,
    upload: z
      .object({
        method: z.literal('POST'),
        url: z.url(),
        fields: z.record(z.string(), z.string()),
      })
      .optional()
      .meta({ description: 'Post the fields and then the file, as multipart/form-data.' }),
  },
  ownLink,
);
export type AttachmentResponse = Shown<typeof attachment>;
export const attachments = collectionOf('ServiceRequestAttachmentCollection', attachment);

const topic = resourceOf(
  'SupportTopic',
  { id: z.string(), name: z.string(), description: z.string() },
  {},
);
export type TopicResponse = Shown<typeof topic>;
export const topics = collectionOf('SupportTopicCollection', topic);
