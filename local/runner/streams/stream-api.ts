import * as z from 'zod';
import type { DynamoDbEmulator } from '../../emulators/dynamodb.ts';
import { REGION } from '../../emulators/endpoints.ts';
import { forwardTo } from '../../iam/proxy/forward.ts';

/** A change as DynamoDB Streams writes it in JSON: binary values as base64 text, instants as seconds. Lambda does the same. */
export interface StreamRecord {
  readonly eventName?: string;
  readonly dynamodb: { readonly SequenceNumber: string };
}

/** The name that DynamoDB Local gives the removal of an item that expired. */
const EXPIRED = 'UNKNOWN_TO_SDK_VERSION';

/** DynamoDB signs the removal of an item that expired, DynamoDB Local does not. */
const signed = (record: StreamRecord): StreamRecord =>
  record.eventName === EXPIRED
    ? {
        ...{ ...record, eventName: 'REMOVE' },
        ...{ userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } },
      }
    : record;

const answers = {
  DescribeStream: z.object({
    StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })).default([]) }),
  }),
  GetShardIterator: z.object({ ShardIterator: z.string() }),
  // What a record holds is for the function to judge.
  GetRecords: z.object({
    Records: z.array(z.custom<StreamRecord>().transform(signed)).default([]),
    NextShardIterator: z.string().optional(),
  }),
} as const;

type Answers = { readonly [Name in keyof typeof answers]: z.output<(typeof answers)[Name]> };

/** Operations of DynamoDB Streams. Each throws if the emulator refuses it. */
export interface StreamApi {
  send<Name extends keyof Answers>(operation: Name, input: object): Promise<Answers[Name]>;
  close(): void;
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 0;

const withMap = (name: string, value: unknown): unknown =>
  isEmptyObject(value) && name !== 'M' ? { M: {} } : value;

/** The event of a function. DynamoDB Local gives an empty map no type; filters leave out most of what it gives. */
export const eventOf = (records: readonly StreamRecord[]): unknown =>
  JSON.parse(JSON.stringify({ Records: records }), withMap);

/**
 * Speaks to DynamoDB Streams without the SDK: a click changes a row, and what the SDK makes of each change took a
 * quarter of the processor's time of a click, only to be turned into JSON again.
 */
export function streamApi({
  endpoint,
  credentials,
}: Pick<DynamoDbEmulator, 'endpoint' | 'credentials'>): StreamApi {
  const forward = forwardTo(endpoint);
  // The emulator checks no signature.
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20260101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;
  return {
    send: async (operation, input) => {
      const { status, body } = await forward({
        ...{ method: 'POST', path: '/' },
        headers: {
          authorization,
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        },
        body: Buffer.from(JSON.stringify(input)),
      });
      const text = body.toString('utf8');
      if (status !== 200) {
        throw new Error(`${operation} was answered ${status}: ${text}`);
      }
      return answers[operation].parse(JSON.parse(text)) as Answers[typeof operation];
    },
    close: forward.close,
  };
}
