import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { writeStored } from '../../common/json-store.ts';
import { messageOf } from '../../common/startup-error.ts';
import type { DeadLetters } from '../dead-letters.ts';
import type { Mapping } from './mappings.ts';
import { matches } from './pattern.ts';
import { MOST_RECORDS, type StreamReader } from './shard-reader.ts';
import { eventOf, type StreamRecord } from './stream-api.ts';

const PAUSE_MILLISECONDS = 300;
/** While changes come, a read waits for some of them: one of a single change costs as much as one of fifty. */
const SHORT_PAUSE_MILLISECONDS = 100;
/** In place of the minutes for which a mapping gathers changes in AWS: who tries something out does not wait for minutes. */
const GATHERING_MILLISECONDS = 1_000;
const batchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});

interface Outcome {
  readonly failed: string | undefined;
  readonly isBroken: boolean;
}

const indexOf = (records: readonly StreamRecord[], sequenceNumber: string): number =>
  Math.max(
    0,
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === sequenceNumber),
  );

/** Runs a function for the changes of its table, in order. After a restart it resumes where it stopped. */
export class MappingRun {
  readonly #mapping: Mapping;
  readonly #deadLetters: DeadLetters;
  readonly #reader: StreamReader;
  readonly #file: string | undefined;
  readonly #stopping = new AbortController();
  /** Changes that were taken since the checkpoints were kept. */
  #unkept = 0;
  #done: Promise<void> = Promise.resolve();

  constructor(
    mapping: Mapping,
    reader: StreamReader,
    deadLetters: DeadLetters,
    file: string | undefined,
  ) {
    this.#mapping = mapping;
    this.#deadLetters = deadLetters;
    this.#reader = reader;
    this.#file = file;
  }

  start(): void {
    this.#done = this.#run();
  }

  stop(): Promise<void> {
    this.#stopping.abort();
    return this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const records = await this.#takeAll().catch((error: unknown) => {
        console.error(`The stream could not be read: ${messageOf(error)}`);
        return 0;
      });
      if (records < MOST_RECORDS) {
        await this.#pause(records);
      }
    }
    await this.#keep(1);
  }

  /** Ends at once when the run is stopped. */
  async #pause(records: number): Promise<void> {
    const usual = records === 0 ? PAUSE_MILLISECONDS : SHORT_PAUSE_MILLISECONDS;
    const milliseconds = this.#mapping.gathers ? GATHERING_MILLISECONDS : usual;
    await pause(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }

  async #takeAll(): Promise<number> {
    let records = 0;
    for (const shard of await this.#reader.shards()) {
      records += await this.#takeFrom(shard);
    }
    await this.#keep(MOST_RECORDS);
    return records;
  }

  async #takeFrom(shard: string): Promise<number> {
    const { batchSize } = this.#mapping;
    const records = await this.#reader.next(shard);
    const wanted = records.filter((record) =>
      this.#mapping.patterns.some((pattern) => matches(pattern, record)),
    );
    for (let start = 0; start < wanted.length; start += batchSize) {
      await this.#invoke(wanted.slice(start, start + batchSize));
    }
    this.#reader.taken(shard, records);
    // What the function was given is kept at once. What its filter left out may be read twice after a crash.
    this.#unkept += wanted.length > 0 ? MOST_RECORDS : records.length;
    return records.length;
  }

  /** Retries from the record that failed. When the retries are used up, that record is skipped and becomes a dead letter. */
  async #invoke(records: readonly StreamRecord[]): Promise<void> {
    const { retries, bisects } = this.#mapping;
    let left = records;
    let size = left.length;
    for (let attempt = 0; left.length > 0; ) {
      const batch = left.slice(0, size);
      const outcome = await this.#outcomeOf(batch);
      const done = outcome.failed === undefined ? batch.length : indexOf(batch, outcome.failed);
      left = left.slice(done);
      if (outcome.isBroken && bisects && batch.length > 1) {
        size = Math.ceil(batch.length / 2);
        continue;
      }
      attempt = done > 0 ? 0 : attempt + 1;
      if (attempt > retries) {
        await this.#passOver(left[0]);
        left = left.slice(1);
        attempt = 0;
      }
      size = attempt > 0 ? size : left.length;
    }
  }

  #passOver(record: StreamRecord | undefined): Promise<void> {
    const { target, deadLetterArn } = this.#mapping;
    const { folder, session } = target.config;
    const error = `It skips the change ${record?.dynamodb.SequenceNumber}.`;
    return this.#deadLetters.send(deadLetterArn, session, { folder, error });
  }

  /** Returns the change that a run reports as failed, or the first one if the run crashed. */
  async #outcomeOf(records: readonly StreamRecord[]): Promise<Outcome> {
    try {
      const { batchItemFailures } = batchResponse.parse(
        await this.#mapping.target.invoke(eventOf(records)),
      );
      return { failed: batchItemFailures[0]?.itemIdentifier, isBroken: false };
    } catch {
      return { failed: records[0]?.dynamodb.SequenceNumber, isBroken: true };
    }
  }

  /** Keeps the checkpoints when so many changes were taken. */
  async #keep(changes: number): Promise<void> {
    if (this.#file !== undefined && this.#unkept >= changes) {
      this.#unkept = 0;
      await writeStored(this.#file, this.#reader.checkpoints);
    }
  }
}
