import { shardOf } from '#shared/platform/dynamodb/shards.ts';

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** A fourth of a partner's day each: a launch and a large cancellation of one partner fill more than one partition. */
const SHARDS = 4;

const partition = (partnerId: string, at: Date, shard: number): string =>
  `AUDIT#${partnerId}#${day(at)}#${shard}`;

/** All partitions of a partner's day. */
export const auditPartitions = (partnerId: string, at: Date): readonly string[] =>
  Array.from({ length: SHARDS }, (_, shard) => partition(partnerId, at, shard));

export const auditKeys = {
  /** `group` is the order or else the resource: the stream keeps the order within a partition, and events need it for each. */
  audit: (partnerId: string, at: Date, id: string, group: string) => ({
    PK: partition(partnerId, at, Number(shardOf(group)) % SHARDS),
    SK: `${at.toISOString()}#${id}`,
  }),
} as const;
