import type { StreamApi, StreamRecord } from './stream-api.ts';

/** Position up to which each shard has been read. */
export type Checkpoints = Record<string, string>;

/** Records of a single read. Filters leave most of them out, so a read takes many. */
export const MOST_RECORDS = 1_000;

/** Reads after which the shards are listed again. A shard that ends has them listed at once. */
const READS_PER_LIST = 20;

/** Reads the new records of a stream, shard by shard, in the order of their changes. */
export class StreamReader {
  readonly #api: Pick<StreamApi, 'send'>;
  readonly #streamArn: string;
  readonly #checkpoints: Checkpoints;
  readonly #permit: (action: string) => Promise<void>;
  /** Iterator of the next read; a shard without an iterator resumes at its checkpoint. */
  readonly #iterators = new Map<string, string>();
  /** Iterator to use once the records of the last read are taken. */
  readonly #following = new Map<string, string>();
  #shards: readonly string[] = [];
  #readsUntilList = 0;

  /** `permit` throws unless the function's role may do it: Lambda reads streams in its name. */
  constructor(
    api: Pick<StreamApi, 'send'>,
    streamArn: string,
    checkpoints: Checkpoints,
    permit: (action: string) => Promise<void>,
  ) {
    this.#api = api;
    this.#permit = permit;
    this.#streamArn = streamArn;
    this.#checkpoints = checkpoints;
  }

  get checkpoints(): Readonly<Checkpoints> {
    return this.#checkpoints;
  }

  /** The shards of the stream. Shards change every few hours, and reads come three times a second: few reads list them. */
  async shards(): Promise<readonly string[]> {
    this.#readsUntilList -= 1;
    if (this.#readsUntilList <= 0) {
      await this.#permit('DescribeStream');
      const { StreamDescription } = await this.#api.send('DescribeStream', {
        StreamArn: this.#streamArn,
      });
      this.#shards = StreamDescription.Shards.map(({ ShardId }) => ShardId);
      this.#readsUntilList = this.#shards.length === 0 ? 0 : READS_PER_LIST;
    }
    return this.#shards;
  }

  /** The records after what was taken, from the oldest on. Until they are taken, they are read again. */
  async next(shard: string): Promise<readonly StreamRecord[]> {
    const ShardIterator = this.#iterators.get(shard) ?? (await this.#iteratorAtCheckpoint(shard));
    this.#iterators.delete(shard);
    await this.#permit('GetRecords');
    const { Records, NextShardIterator } = await this.#api.send('GetRecords', {
      ...{ ShardIterator, Limit: MOST_RECORDS },
    });
    if (NextShardIterator === undefined) {
      this.#following.delete(shard);
      this.#readsUntilList = 0;
    } else {
      this.#following.set(shard, NextShardIterator);
    }
    return Records;
  }

  async #iteratorAtCheckpoint(shard: string): Promise<string> {
    const after = this.#checkpoints[shard];
    await this.#permit('GetShardIterator');
    const { ShardIterator } = await this.#api.send('GetShardIterator', {
      StreamArn: this.#streamArn,
      ShardId: shard,
      ShardIteratorType: after === undefined ? 'TRIM_HORIZON' : 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: after,
    });
    return ShardIterator;
  }

  /** All that was read is done with. */
  taken(shard: string, records: readonly StreamRecord[]): void {
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    if (last !== undefined) {
      this.#checkpoints[shard] = last;
    }
    const following = this.#following.get(shard);
    if (following !== undefined) {
      this.#iterators.set(shard, following);
    }
  }
}
