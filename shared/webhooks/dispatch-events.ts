import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { messageGroupOf } from './delivery.ts';
import type { ServiceEvent } from './event.ts';

/** Collects the events of one batch. */
export interface EventBatch {
  /** Adds an event. The stream may repeat it after a failure, with the same id. */
  add(event: ServiceEvent, sequenceNumber: string): Promise<void>;
  /** Hands on everything that was added. */
  end(): Promise<void>;
}

export interface Dependencies {
  readonly read: (record: DynamoDBRecord) => readonly ServiceEvent[];
  readonly begin: () => EventBatch;
  /** Reports why a record failed, without its contents. */
  readonly onFailure: (sequenceNumber: string, error: unknown) => void;
}

const sequenceNumberOf = (record: DynamoDBRecord | undefined): string =>
  record?.dynamodb?.SequenceNumber ?? '';

/** Message groups that are handed on concurrently: they mostly wait for the table. */
export const GROUPS_AT_ONCE = 16;

interface Read {
  readonly index: number;
  readonly event: ServiceEvent;
}

/** The first record that failed, and why. */
class FirstFailure {
  index = Number.POSITIVE_INFINITY;
  error: unknown;

  add(index: number, error: unknown): void {
    if (index < this.index) {
      this.index = index;
      this.error = error;
    }
  }
}

/** Reads records up to the first that cannot be read. */
function readAll(
  records: readonly DynamoDBRecord[],
  read: Dependencies['read'],
  failure: FirstFailure,
): readonly Read[] {
  const found: Read[] = [];
  for (const [index, record] of records.entries()) {
    try {
      found.push(...read(record).map((event) => ({ index, event })));
    } catch (error) {
      failure.add(index, error);
      break;
    }
  }
  return found;
}

/** Adds the events of each message group one after the other, and those of several groups at once. */
async function addAll(
  events: readonly Read[],
  add: (event: Read) => Promise<void>,
  failure: FirstFailure,
): Promise<void> {
  const groups = Map.groupBy(
    events,
    ({ event }) => `${event.partnerId}#${messageGroupOf(event)}`,
  ).values();
  const addGroup = async (group: readonly Read[]) => {
    for (const each of group) {
      if (each.index >= failure.index) {
        return;
      }
      await add(each).catch((error: unknown) => failure.add(each.index, error));
    }
  };
  const work = async () => {
    for (const group of groups) {
      await addGroup(group);
    }
  };
  await Promise.all(Array.from({ length: GROUPS_AT_ONCE }, work));
}

/**
 * Hands on the events of a batch, those of each message group in their order. It stops at the first failure and returns
 * that record, so that the stream resumes there: no event is skipped, and none overtakes an earlier one of its group.
 * Events of other groups that were behind it are brought again, and are known then.
 */
export const dispatchEvents =
  ({ read, begin, onFailure }: Dependencies) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batch = begin();
    const stopAt = (record: DynamoDBRecord | undefined, error: unknown): DynamoDBBatchResponse => {
      onFailure(sequenceNumberOf(record), error);
      return { batchItemFailures: [{ itemIdentifier: sequenceNumberOf(record) }] };
    };
    const failure = new FirstFailure();
    const add = ({ index, event }: Read) => batch.add(event, sequenceNumberOf(Records[index]));
    await addAll(readAll(Records, read, failure), add, failure);
    const stopped = Number.isFinite(failure.index)
      ? stopAt(Records[failure.index], failure.error)
      : { batchItemFailures: [] };
    try {
      await batch.end();
      return stopped;
    } catch (error) {
      return stopAt(Records[0], error);
    }
  };
