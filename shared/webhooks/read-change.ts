import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { auditItem } from '#shared/audit/audit-item.ts';
import { readCountedLink } from '#shared/downloads/counted-link.ts';
import { textToBytes } from '#shared/platform/dynamodb/binary-json.ts';
import { eventsOf, type ServiceEvent } from './event.ts';
import { STREAMED } from './stream-filter.ts';

const image = z.custom<Parameters<typeof unmarshall>[0]>((value) => typeof value === 'object');
const key = z.object({ PK: z.object({ S: z.string() }) });

/** The time as the ids of records begin with it (UUID version 7): deliveries are listed in the order of their ids. */
const timePrefix = (at: Date): string =>
  at.getTime().toString(16).padStart(12, '0').replace(/^.{8}/, '$&-');

/** Reads the events of a table change. A row that does not match its schema is a defect and throws. */
export function readChange({ dynamodb }: DynamoDBRecord): readonly ServiceEvent[] {
  const { PK } = key.parse(dynamodb?.Keys);
  const attributes: unknown = JSON.parse(JSON.stringify(dynamodb?.NewImage), textToBytes);
  const item = unmarshall(image.parse(attributes));
  if (PK.S.startsWith(STREAMED.audit)) {
    return eventsOf(auditItem.parse(item));
  }
  // The stream's filter passes a link only when its last download was used.
  const { id, window, partnerId, customerId, orderId, downloads } = readCountedLink(item);
  const at = downloads.at(-1)?.at ?? new Date(Number(dynamodb?.ApproximateCreationDateTime) * 1000);
  const event: ServiceEvent = {
    id: `${timePrefix(at)}:${id}:${window}:exhausted`,
    ...{ name: 'download-link-exhausted', at },
    ...{ partnerId, customerId, orderId, resourceId: id },
  };
  return [event];
}
