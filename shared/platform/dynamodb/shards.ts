/** The due index is spread over this many partitions, so that no single one takes every partner's writes. */
const DUE_SHARDS = 16;

/** Which shard an id is in: any even spread will do, as long as it is the same for the same id. */
export function shardOf(id: string): string {
  let sum = 0;
  for (const character of id) {
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  }
  return String(sum % DUE_SHARDS).padStart(2, '0');
}

export const dueShards = (
  queue:
    | 'LINK'
    | 'CANCELLING'
    | 'TERM'
    | 'MEDIACHECK'
    | `REVIEW#${string}`
    | 'WEBHOOK'
    | 'DEADWEBHOOK',
): readonly string[] =>
  Array.from({ length: DUE_SHARDS }, (_, shard) => `${queue}#${String(shard).padStart(2, '0')}`);
