/** The number of partitions of each due queue, so that no single one takes every partner's writes. */
const DUE_SHARDS = 16;

/** The shard of an id: evenly spread, and always the same for the same id. */
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
    | 'LINKREVIEW'
    | 'CANCELLING'
    | 'TERM'
    | 'MEDIACHECK'
    | 'MEDIAEND'
    | `REVIEW#${string}`
    | 'WEBHOOK'
    | 'DEADWEBHOOK',
): readonly string[] =>
  Array.from({ length: DUE_SHARDS }, (_, shard) => `${queue}#${String(shard).padStart(2, '0')}`);
