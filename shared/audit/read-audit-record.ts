import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { requireKnownVersion } from '#shared/platform/dynamodb/row.ts';

const image = z.custom<Parameters<typeof unmarshall>[0]>((value) => typeof value === 'object');
const row = z.looseObject({ PK: z.string(), SK: z.string(), id: z.string(), at: z.string() });

/** A new audit record out of the stream: everything but where it lies and until when. */
export function readAuditRecord({ dynamodb }: DynamoDBRecord) {
  const {
    PK: _,
    SK: __,
    deleteAfter: ___,
    v: ____,
    ...record
  } = row.parse(requireKnownVersion(unmarshall(image.parse(dynamodb?.NewImage))));
  return record;
}
