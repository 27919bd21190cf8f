import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { PutCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Change, Commit } from '../change.ts';
import { DomainError } from '../errors.ts';
import type { Table } from './table.ts';
import { isThrottled, reasonsOf, writeTransaction } from './transaction.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type PutInput = NonNullable<Write['Put']>;
type WriteOf<Kind extends keyof Write> = Omit<NonNullable<Write[Kind]>, 'TableName'>;

/** DynamoDB takes this many writes in one transaction. */
export const LARGEST_COMMIT = 100;

/** A write of this table, waiting for its commit. */
class TableChange implements Change {
  readonly description: string;
  readonly write: Write;
  /** What the caller is told when the condition does not hold; without one it is a conflict to retry. */
  readonly failure: DomainError | undefined;

  constructor(description: string, write: Write, failure?: DomainError) {
    this.description = description;
    this.write = write;
    this.failure = failure;
  }
}

/** Makes changes for one table; each says in words what it does. */
export const changes = ({ name: TableName }: Table) => ({
  put: (description: string, write: WriteOf<'Put'>, failure?: DomainError): Change =>
    new TableChange(description, { Put: { TableName, ...write } }, failure),
  update: (description: string, write: WriteOf<'Update'>): Change =>
    new TableChange(description, { Update: { TableName, ...write } }),
  remove: (description: string, write: WriteOf<'Delete'>): Change =>
    new TableChange(description, { Delete: { TableName, ...write } }),
  check: (description: string, write: WriteOf<'ConditionCheck'>): Change =>
    new TableChange(description, { ConditionCheck: { TableName, ...write } }),
});

export const NEW_ITEM = 'attribute_not_exists(PK)';

/** Reasons that mean "somebody else was faster". */
const RACES = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/**
 * A refusal is final only if nothing else was in the way: where the record of the same request is there too,
 * the refusal is about what that request itself did, and reading again finds its answer.
 */
function errorOf(error: TransactionCanceledException, made: readonly TableChange[]): Error {
  const reasons = reasonsOf(error);
  const failed = made.filter((_, index) => RACES.has(reasons[index] ?? 'None'));
  if (failed.length === 0) {
    return error;
  }
  const isUnsettled = reasons.some((each) => each === 'TransactionConflict' || isThrottled(each));
  const isFinal = failed.every(({ failure }) => failure) && !isUnsettled;
  const what = failed.map(({ description }) => description).join('; ');
  return (isFinal ? failed[0]?.failure : undefined) ?? conflict(what, error);
}

const isTableChange = (change: Change): change is TableChange => change instanceof TableChange;

const conflict = (what: string, cause: unknown): DomainError =>
  new DomainError('CONFLICT', `Another request was faster (${what}). Read again and repeat.`, {
    cause,
  });

/** A transaction of one costs twice what the write itself costs. */
async function putAlone({ client }: Table, change: TableChange, Put: PutInput): Promise<void> {
  try {
    await client.send(new PutCommand(Put));
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      throw change.failure ?? conflict(change.description, error);
    }
    throw error instanceof TransactionConflictException
      ? conflict(change.description, error)
      : error;
  }
}

async function putTogether({ client }: Table, made: readonly TableChange[]): Promise<void> {
  try {
    await writeTransaction(
      client,
      made.map(({ write }) => write),
    );
  } catch (error) {
    throw error instanceof TransactionCanceledException ? errorOf(error, made) : error;
  }
}

/** Makes all changes or none, in one transaction. */
export function commitTo(table: Table): Commit {
  return async (wanted) => {
    const made = wanted.filter(isTableChange);
    if (made.length !== wanted.length) {
      throw new Error('A change of another store cannot be committed here.');
    }
    if (made.length > LARGEST_COMMIT) {
      throw new Error(`${made.length} changes do not fit one transaction of ${LARGEST_COMMIT}.`);
    }
    const [only] = made;
    if (only?.write.Put && made.length === 1) {
      await putAlone(table, only, only.write.Put);
    } else if (only) {
      await putTogether(table, made);
    }
  };
}
