import { describe, expect, it } from 'vitest';
import { StreamReader } from '../../../../local/runner/streams/shard-reader.ts';
import type { StreamApi } from '../../../../local/runner/streams/stream-api.ts';

/** A stream without records, whose shards a test changes; a shard that ended has no next iterator. */
function emptyStream() {
  const stream = { shards: ['first'], ended: new Set<string>(), lists: 0 };
  const api = {
    send: async (operation: string, input: { ShardId?: string; ShardIterator?: string }) => {
      if (operation === 'DescribeStream') {
        stream.lists += 1;
        return { StreamDescription: { Shards: stream.shards.map((ShardId) => ({ ShardId })) } };
      }
      if (operation === 'GetShardIterator') {
        return { ShardIterator: input.ShardId };
      }
      const shard = input.ShardIterator ?? '';
      return { Records: [], NextShardIterator: stream.ended.has(shard) ? undefined : shard };
    },
  };
  const reader = new StreamReader(api as unknown as StreamApi, 'stream', {}, async () => undefined);
  const readAll = async () => {
    const shards = await reader.shards();
    for (const shard of shards) {
      reader.taken(shard, await reader.next(shard));
    }
    return shards;
  };
  return { stream, readAll };
}

describe('the reader of a stream', () => {
  it('lists the shards once for many reads', async () => {
    const { stream, readAll } = emptyStream();
    for (let reads = 1; reads <= 10; reads += 1) {
      await readAll();
    }
    expect(stream.lists).toBe(1);
  });

  it('lists them at once when a shard has ended, and so finds the next shard', async () => {
    const { stream, readAll } = emptyStream();
    await readAll();
    stream.shards.push('second');
    stream.ended.add('first');
    await readAll();
    expect(await readAll()).toEqual(['first', 'second']);
  });

  it('finds a shard that nothing announced after a while', async () => {
    const { stream, readAll } = emptyStream();
    await readAll();
    stream.shards.push('second');
    for (let reads = 1; reads <= 20; reads += 1) {
      await readAll();
    }
    expect(await readAll()).toEqual(['first', 'second']);
  });

  it('looks again for shards as long as there are none', async () => {
    const { stream, readAll } = emptyStream();
    stream.shards = [];
    expect(await readAll()).toEqual([]);
    stream.shards = ['first'];
    expect(await readAll()).toEqual(['first']);
  });
});
