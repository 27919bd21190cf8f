import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { PutCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Change, Commit } from '../change.ts';
import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';
import { versionedRow } from './row.ts';
import { requireRoom } from './row-size.ts';
import type { Table } from './table.ts';
import { isThrottled, reasonsOf, writeTransaction } from './transaction.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type PutInput = NonNullable<Write['Put']>;
type WriteOf<Kind extends keyof Write> = Omit<NonNullable<Write[Kind]>, 'TableName'>;

/** The most writes that DynamoDB accepts in one transaction. */
export const LARGEST_COMMIT = 100;

/** A write of this table that is not committed yet. */
class TableChange implements Change {
  readonly description: string;
  readonly write: Write;
  /** The error for the caller if the condition fails; without one, the failure is a conflict to retry. */
  readonly failure: DomainError | undefined;

  constructor(description: string, write: Write, failure?: DomainError) {
    this.description = description;
    this.write = write;
    this.failure = failure;
  }
}

/** Makes changes for one table, each with a description. */
export const changes = ({ name: TableName }: Table) => ({
  put: (description: string, write: WriteOf<'Put'>, failure?: DomainError): Change => {
    const Item = versionedRow(write.Item ?? {});
    requireRoom(Item);
    return new TableChange(description, { Put: { TableName, ...write, Item } }, failure);
  },
  update: (description: string, write: WriteOf<'Update'>, failure?: DomainError): Change =>
    new TableChange(description, { Update: { TableName, ...write } }, failure),
  remove: (description: string, write: WriteOf<'Delete'>): Change =>
    new TableChange(description, { Delete: { TableName, ...write } }),
  check: (description: string, write: WriteOf<'ConditionCheck'>): Change =>
    new TableChange(description, { ConditionCheck: { TableName, ...write } }),
});

export const NEW_ITEM = 'attribute_not_exists(PK)';

/** Cancellation reasons that mean that a concurrent write succeeded first. */
const RACES = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/**
 * A change's own error is final only if nothing else failed: if the record of the same request exists, too, the
 * error results from that request's own first run, and reading again finds its response.
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
  new DomainError('CONFLICT', because('CONCURRENT_REQUEST'), {
    // The writes that failed are named for the log: they are ours, and no caller's.
    cause: new Error(what, { cause }),
  });

/** Writes a single put without a transaction, which would cost twice as much. */
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

/** Commits all changes or none, in one transaction. */
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
