import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

/** Cancellation reasons that mean that the table lacks capacity. */
const THROTTLED: ReadonlySet<string> = new Set([
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

export const MAXIMUM_ATTEMPTS = 8;
const SHORTEST_PAUSE_MILLISECONDS = 50;
const LONGEST_PAUSE_MILLISECONDS = 1_000;

export const reasonsOf = ({ CancellationReasons = [] }: TransactionCanceledException): string[] =>
  CancellationReasons.map(({ Code }) => Code ?? 'None');

export const isThrottled = (reason: string): boolean => THROTTLED.has(reason);

/** True for a transaction that failed only for lack of capacity, without a failed condition. */
function isOnlyThrottled(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) {
    return false;
  }
  const reasons = reasonsOf(error).filter((reason) => reason !== 'None');
  return reasons.length > 0 && reasons.every(isThrottled);
}

/** Full jitter: callers that were throttled together do not retry together. */
const pauseAfter = (attempt: number): number =>
  Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, SHORTEST_PAUSE_MILLISECONDS * 2 ** attempt);

/**
 * Sends a transaction and retries while it is throttled. DynamoDB reports throttling inside a transaction as
 * cancellation reasons, which the SDK does not retry. The token stays the same, so an attempt whose response was
 * lost does not take effect twice.
 */
export async function writeTransaction(
  client: Pick<DynamoDBDocumentClient, 'send'>,
  TransactItems: TransactWriteCommandInput['TransactItems'],
  wait: (milliseconds: number) => Promise<unknown> = pause,
): Promise<void> {
  const ClientRequestToken = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
      return;
    } catch (error) {
      if (attempt === MAXIMUM_ATTEMPTS || !isOnlyThrottled(error)) {
        throw error;
      }
      await wait(pauseAfter(attempt));
    }
  }
}
