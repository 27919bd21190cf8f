import { setTimeout as pause } from 'node:timers/promises';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { Answer } from '#shared/platform/aws/signed-request.ts';
import { bytesToText, parseAttributes } from '#shared/platform/dynamodb/binary-json.ts';
import type { Post } from '#shared/platform/dynamodb/signed-post.ts';
import type { Key } from '#shared/platform/dynamodb/table.ts';
import { busyLink } from './link-end.ts';

/** The retries also bridge a concurrent transaction on the link (a renewal, a revocation), which takes some milliseconds. */
const MAXIMUM_ATTEMPTS = 6;
const LONGEST_PAUSE_MILLISECONDS = 500;

/** Errors that say that the table, or this one item of it, has no room: a link that a crowd clicks on. */
const FULL = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
]);
/** Errors after which the same request is sent again. Every other error is final. */
const PASSING = new Set([
  ...FULL,
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionConflictException',
]);
const REFUSED_BY_CONDITION = 'ConditionalCheckFailedException';

type Attributes = Parameters<typeof unmarshall>[0];

const attributes = z.optional(z.custom<Attributes>((value) => typeof value === 'object'));
const answerBody = z.object({
  __type: z.optional(z.string()),
  Item: attributes,
  Attributes: attributes,
});

const errorName = ({ __type = '' }: z.infer<typeof answerBody>): string =>
  __type.slice(__type.lastIndexOf('#') + 1);

export interface Update {
  readonly expression: string;
  readonly condition: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The two table requests of a click. */
export class LinkTable {
  readonly #post: Post;
  readonly #name: string;

  constructor(name: string, post: Post) {
    this.#name = name;
    this.#post = post;
  }

  async get(key: Key): Promise<unknown> {
    const { Item } = await this.#send('GetItem', {
      Key: marshall(key),
      ConsistentRead: true,
    });
    return Item && unmarshall(Item);
  }

  /** Returns the item after the update, or the unchanged item, if any, where the condition failed. */
  async update(key: Key, { expression, condition, names, values }: Update) {
    const answer = await this.#send('UpdateItem', {
      Key: marshall(key),
      UpdateExpression: expression,
      ConditionExpression: condition,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: marshall(values),
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const item = answer.Attributes ?? answer.Item;
    const found: unknown = item && unmarshall(item);
    return { updated: errorName(answer) !== REFUSED_BY_CONDITION, item: found };
  }

  async #send(operation: Parameters<Post>[0], input: object) {
    const body = JSON.stringify({ TableName: this.#name, ...input }, bytesToText);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#post(operation, body).catch((error: unknown) => {
        if (attempt === MAXIMUM_ATTEMPTS) {
          throw error;
        }
      });
      const read = answer && readAnswer(operation, answer, attempt);
      if (read) {
        return read;
      }
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 10 * 2 ** attempt));
    }
  }
}

/** Reads the response; undefined if the request should be retried. */
function readAnswer(operation: string, { statusCode, body }: Answer, attempt: number) {
  const read = answerBody.safeParse(parseAttributes(body || '{}'));
  const name = read.success ? errorName(read.data) : 'an unknown error';
  if (read.success && (statusCode === 200 || name === REFUSED_BY_CONDITION)) {
    return read.data;
  }
  if (attempt < MAXIMUM_ATTEMPTS && (statusCode >= 500 || PASSING.has(name))) {
    return undefined;
  }
  if (FULL.has(name)) {
    throw busyLink();
  }
  throw new Error(`DynamoDB returned ${statusCode} ${name} for ${operation}.`);
}
