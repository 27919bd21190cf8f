import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { changes, commitTo } from '#shared/platform/dynamodb/change.ts';
import { MAXIMUM_ATTEMPTS, writeTransaction } from '#shared/platform/dynamodb/transaction.ts';
import { DomainError } from '#shared/platform/errors.ts';

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled.',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** A client that fails in this order, then succeeds; `inputs` are what it was sent. */
function clientThat(...failures: readonly Error[]) {
  const inputs: object[] = [];
  const send = async ({ input }: { input: object }) => {
    inputs.push(input);
    const failure = failures[inputs.length - 1];
    if (failure) {
      throw failure;
    }
    return {};
  };
  return { inputs, client: { send } as unknown as DynamoDBDocumentClient };
}

const TO_WRITE = [{ Put: { TableName: 't', Item: { PK: 'a' } } }];

describe('a transaction', () => {
  it('R23: that is throttled is sent again, the same input with the same token', async () => {
    const waits: number[] = [];
    const { client, inputs } = clientThat(
      cancelled('None', 'ThrottlingError'),
      cancelled('ProvisionedThroughputExceeded', 'ThrottlingError'),
    );
    await writeTransaction(client, TO_WRITE, async (milliseconds) => waits.push(milliseconds));
    expect(inputs).toHaveLength(3);
    expect(new Set(inputs.map((input) => JSON.stringify(input))).size).toBe(1);
    expect(inputs[0]).toMatchObject({
      TransactItems: TO_WRITE,
      ClientRequestToken: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(waits).toHaveLength(2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_000);
  });

  it('is given up when it is throttled too often', async () => {
    const { client, inputs } = clientThat(
      ...Array.from({ length: MAXIMUM_ATTEMPTS }, () => cancelled('ThrottlingError')),
    );
    const sent = writeTransaction(client, TO_WRITE, async () => undefined);
    await expect(sent).rejects.toBeInstanceOf(TransactionCanceledException);
    expect([inputs.length, MAXIMUM_ATTEMPTS]).toEqual([8, 8]);
  });

  it.each([
    ['for another reason', cancelled('None', 'ValidationError')],
    ['for another reason, too', cancelled('ThrottlingError', 'ConditionalCheckFailed')],
    ['for no reason', cancelled('None')],
    ['in another way', new Error('no connection')],
  ])('that fails %s is not sent again', async (_, failure) => {
    const { client, inputs } = clientThat(failure);
    const sent = writeTransaction(client, TO_WRITE, async () => undefined);
    await expect(sent).rejects.toBe(failure);
    expect(inputs).toHaveLength(1);
  });

  it('gets a token of its own for each commit', async () => {
    const { client, inputs } = clientThat();
    await writeTransaction(client, TO_WRITE);
    await writeTransaction(client, TO_WRITE);
    expect(new Set(inputs.map((input) => JSON.stringify(input))).size).toBe(2);
  });
});

describe('a commit', () => {
  const refusal = new DomainError('CUSTOMER_EXISTS', 'It is there.');
  const commit = async (failure: Error) => {
    const { client, inputs } = clientThat(failure);
    const table = { client, name: 't' };
    const { put } = changes(table);
    const made = [put('first', { Item: {} }, refusal), put('second', { Item: {} })];
    const error = await commitTo(table)(made).catch((each: unknown) => each);
    return { error, times: inputs.length };
  };

  it('that is throttled is made, and nobody learns of it', async () => {
    expect(await commit(cancelled('ThrottlingError', 'None'))).toEqual({
      error: undefined,
      times: 2,
    });
  });

  it('that is refused and throttled at once is to be read again: the refusal may not be final', async () => {
    const { error } = await commit(cancelled('ConditionalCheckFailed', 'ThrottlingError'));
    expect(error).toMatchObject({ code: 'CONFLICT' });
    const alone = await commit(cancelled('ConditionalCheckFailed', 'None'));
    expect(alone.error).toBe(refusal);
  });
});
