import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Commit } from '#shared/platform/change.ts';
import type { Key } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { JobResult, JobRun } from '#shared/platform/jobs/job-handler.ts';
import type { MemoryStore } from '#test/fakes/memory-store.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import type { Store } from '#test/helpers/stores.ts';

/** Everything of a test is due then. */
export const DUE = plusMilliseconds(NOW, 400 * 24 * 60 * 60 * 1000);

export interface StuckJob {
  /** Stores an item that is due; a later position is due later. */
  readonly put: (id: string, position: number) => Promise<void>;
  /** Makes the row of an item one that does not parse. */
  readonly spoil: (id: string) => Promise<void>;
  /** Everything that is due, as the job reads it; a log of storage has no shards. */
  readonly queue?: () => DueQueue<unknown>;
  /** Runs the job; work on these ids always fails. */
  readonly run: (run: JobRun, failing?: ReadonlySet<string>) => Promise<JobResult>;
  readonly isDone: (id: string) => Promise<boolean>;
}

export class AlwaysFails extends Error {
  override readonly name = 'AlwaysFails';
}

/** Ids are of one length, so none is a part of another. */
export const refusing =
  (
    { commit }: Store,
    failing: ReadonlySet<string> = new Set(),
    onCommit: (description: string) => void = () => undefined,
  ): Commit =>
  async (changes) => {
    for (const id of failing) {
      if (changes.some(({ description }) => description.includes(id))) {
        throw new AlwaysFails();
      }
    }
    await commit(changes);
    for (const { description } of changes) {
      onCommit(description);
    }
  };

/** Takes from a row an attribute that its schema requires; a fake notes that the row does not parse. */
export async function spoilRow(
  store: Store,
  row: Key,
  attribute: string,
  note: (fake: MemoryStore) => void,
): Promise<void> {
  if (!('table' in store)) {
    note(store);
    return;
  }
  await store.table.client.send(
    new UpdateCommand({
      TableName: store.table.name,
      Key: { ...row },
      UpdateExpression: 'REMOVE #attribute',
      ConditionExpression: 'attribute_exists(#attribute)',
      ExpressionAttributeNames: { '#attribute': attribute },
    }),
  );
}
