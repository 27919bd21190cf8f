import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { auditItem } from '#shared/audit/audit-item.ts';
import { readCountedLink } from '#shared/downloads/counted-link.ts';
import { parseAttributes } from '#shared/platform/dynamodb/binary-json.ts';
import { eventsOf, type ServiceEvent } from './event.ts';
import { linkEvents, requestEvent } from './link-events.ts';
import { STREAMED } from './stream-filter.ts';

const image = z.custom<Parameters<typeof unmarshall>[0]>((value) => typeof value === 'object');
const key = z.object({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) });

const itemOf = (attributes: unknown): unknown =>
  unmarshall(image.parse(parseAttributes(JSON.stringify(attributes))));

/** Reads the events of a table change. A row that does not match its schema is a defect and throws. */
export function readChange({ dynamodb }: DynamoDBRecord): readonly ServiceEvent[] {
  const { PK, SK } = key.parse(dynamodb?.Keys);
  const item = itemOf(dynamodb?.NewImage);
  if (PK.S.startsWith(STREAMED.audit)) {
    return eventsOf(auditItem.parse(item));
  }
  if (SK.S.startsWith(STREAMED.request)) {
    return [requestEvent(item)];
  }
  const before = dynamodb?.OldImage && readCountedLink(itemOf(dynamodb.OldImage));
  const changedAt = new Date(Number(dynamodb?.ApproximateCreationDateTime) * 1000);
  return linkEvents(before, readCountedLink(item), changedAt);
}
