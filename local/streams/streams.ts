import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBStreamsClient,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { CREDENTIALS, REGION } from '../engines/endpoints.ts';
import { readKept, writeKept } from '../kept-file.ts';
import type { LocalFunction } from '../lambda/function.ts';
import { messageOf, StartupError } from '../startup-error.ts';
import { matches } from './pattern.ts';
import { asLambdaHasIt, StreamReader } from './shard-reader.ts';

const PAUSE_MILLISECONDS = 300;

const mappingProperties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.int(),
  MaximumRetryAttempts: z.int(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }),
});
const batchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});
const checkpointsSchema = z.record(z.string(), z.string());

export interface Mapping {
  readonly target: LocalFunction;
  readonly tableName: string;
  readonly batchSize: number;
  readonly retries: number;
  readonly patterns: readonly unknown[];
}

/** The event source mappings of the template. */
export function readMappings(
  assembly: Assembly,
  resolve: Resolve,
  functions: ReadonlyMap<string, LocalFunction>,
): readonly Mapping[] {
  const type = 'AWS::Lambda::EventSourceMapping';
  return deployed(assembly, resolve, type, mappingProperties).map(({ name, properties }) => {
    const target = functions.get(properties.FunctionName);
    if (!target) {
      throw new StartupError(`The stream mapping ${name} runs no function of the template.`);
    }
    return {
      target,
      // `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/LABEL`
      tableName: properties.EventSourceArn.split('/')[1] ?? '',
      batchSize: properties.BatchSize,
      retries: properties.MaximumRetryAttempts,
      patterns: properties.FilterCriteria.Filters.map(({ Pattern }): unknown =>
        JSON.parse(Pattern),
      ),
    };
  });
}

/** Runs a function for what changes in its table, in order, and goes on after a restart where it was. */
class MappingRun {
  readonly #mapping: Mapping;
  readonly #reader: StreamReader;
  readonly #file: string | undefined;
  #stopped = false;
  #done: Promise<void> = Promise.resolve();

  constructor(mapping: Mapping, reader: StreamReader, file: string | undefined) {
    this.#mapping = mapping;
    this.#reader = reader;
    this.#file = file;
  }

  start(): void {
    this.#done = this.#run();
  }

  stop(): Promise<void> {
    this.#stopped = true;
    return this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const records = await this.#takeAll().catch((error: unknown) => {
        console.error(`The stream could not be read: ${messageOf(error)}`);
        return 0;
      });
      if (records === 0) {
        await pause(PAUSE_MILLISECONDS);
      }
    }
  }

  async #takeAll(): Promise<number> {
    let records = 0;
    for (const shard of await this.#reader.shards()) {
      records += await this.#takeFrom(shard);
    }
    await this.#keep(records);
    return records;
  }

  async #takeFrom(shard: string): Promise<number> {
    const records = await this.#reader.next(shard, this.#mapping.batchSize);
    const wanted = records.filter((record) =>
      this.#mapping.patterns.some((pattern) => matches(pattern, record)),
    );
    if (wanted.length > 0) {
      await this.#invoke(wanted);
    }
    this.#reader.taken(shard, records);
    return records.length;
  }

  /** From the record that failed on, again and again; in the end that one is passed over, and said so. */
  async #invoke(records: readonly StreamRecord[]): Promise<void> {
    const { target, retries } = this.#mapping;
    let left = records;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      const failed = await this.#failedOf(left);
      if (failed === undefined) {
        return;
      }
      const from = left.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed);
      attempt = from > 0 ? 0 : attempt;
      left = left.slice(Math.max(0, from));
      if (attempt >= retries) {
        console.error(`${target.config.folder} passed over the change ${failed} for good.`);
        left = left.slice(1);
        attempt = 0;
      }
    }
  }

  async #failedOf(records: readonly StreamRecord[]): Promise<string | undefined> {
    try {
      const event = { Records: records.map(asLambdaHasIt) };
      const { batchItemFailures } = batchResponse.parse(await this.#mapping.target.invoke(event));
      return batchItemFailures[0]?.itemIdentifier;
    } catch {
      return records[0]?.dynamodb?.SequenceNumber;
    }
  }

  async #keep(records: number): Promise<void> {
    if (this.#file !== undefined && records > 0) {
      await writeKept(this.#file, this.#reader.checkpoints);
    }
  }
}

/** Starts every mapping of the template; answers how to stop them. */
export async function startStreams(
  mappings: readonly Mapping[],
  database: { readonly client: DynamoDBClient; readonly endpoint: string },
  dataDir: string | undefined,
): Promise<() => Promise<void>> {
  const client = new DynamoDBStreamsClient({
    endpoint: database.endpoint,
    region: REGION,
    credentials: CREDENTIALS,
  });
  const runs = await Promise.all(
    mappings.map(async (mapping) => {
      const { Table } = await database.client.send(
        new DescribeTableCommand({ TableName: mapping.tableName }),
      );
      const file = dataDir && join(dataDir, `stream-${mapping.target.config.folder}.json`);
      const kept = (file && (await readKept(file, checkpointsSchema))) || {};
      const reader = new StreamReader(client, Table?.LatestStreamArn ?? '', kept);
      return new MappingRun(mapping, reader, file);
    }),
  );
  for (const run of runs) {
    run.start();
  }
  return async () => {
    await Promise.all(runs.map((run) => run.stop()));
    client.destroy();
  };
}
