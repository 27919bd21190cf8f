import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { ROW_VERSION, rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import type { JobRunRecord, LastRun } from './job-run.ts';
import { jobKeys } from './keys.ts';
import { JOB_NAMES, type JobName } from './schedules.ts';

export interface JobRunStore {
  /**
   * Keeps a run as the last one of its job, unless a run that ended later is kept. The same run again changes nothing.
   * `milliseconds` bounds the write.
   */
  record(run: JobRunRecord, endedAt: Date, milliseconds: number): Promise<void>;
  /** Reads the last run of each of these jobs that has one. */
  lastRuns(jobs: readonly JobName[]): Promise<readonly LastRun[]>;
}

const lastRunItem = rowSchema({
  job: z.enum(JOB_NAMES),
  correlationId: z.string(),
  dueAt: instant,
  startedAt: instant,
  durationMilliseconds: z.number(),
  outcome: z.enum(['succeeded', 'partly', 'failed']),
  itemsDone: z.int(),
  itemsFailed: z.int(),
  more: z.boolean(),
  error: z.optional(z.string()),
  firstStartedAt: instant,
  succeededAt: z.optional(instant),
});

export class DynamoJobRunStore implements JobRunStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async record(run: JobRunRecord, endedAt: Date, milliseconds: number): Promise<void> {
    const values = stored({
      ...{ ...run, error: run.error ?? '', endedAt, v: ROW_VERSION },
      ...(run.outcome !== 'failed' && { succeededAt: run.startedAt }),
    });
    const sets = Object.keys(values).map((name) => `#${name} = :${name}`);
    try {
      await this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: jobKeys.lastRun(run.job),
          UpdateExpression: `SET ${sets.join(', ')}, firstStartedAt = if_not_exists(firstStartedAt, :startedAt)`,
          ConditionExpression: 'attribute_not_exists(endedAt) OR endedAt <= :endedAt',
          ExpressionAttributeNames: Object.fromEntries(
            Object.keys(values).map((name) => [`#${name}`, name]),
          ),
          ExpressionAttributeValues: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [`:${name}`, value]),
          ),
        }),
        { abortSignal: AbortSignal.timeout(milliseconds) },
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) {
        throw error;
      }
    }
  }

  async lastRuns(jobs: readonly JobName[]): Promise<readonly LastRun[]> {
    const items = await getItems(this.#table, jobs.map(jobKeys.lastRun));
    return items.map((item) => lastRunItem.parse(item));
  }
}
