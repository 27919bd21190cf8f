import type { DataKeys } from '#shared/platform/crypto/data-keys.ts';
import { NOW } from '#test/fixtures/fixtures.ts';
import { localDataKeys } from '#test/fixtures/key-pools.ts';
import { type DynamoStore, dynamoStoreAt, type Sent } from '#test/helpers/dynamo-store.ts';
import { unitsByPartition } from '../scale/partitions.ts';
import { growth, rowsOf } from './rows.ts';
import type { PartitionUnits, Use } from './use.ts';

const READS = /^(?:BatchGet|Get|Query)/;
/** A read that finds nothing is billed by DynamoDB like one that finds little; DynamoDB Local counts nothing. */
const LEAST_READ = 0.5;

const isRead = ({ command }: Sent): boolean => READS.test(command);
const billed = (sent: Sent): Sent => ({
  ...sent,
  units: Math.max(isRead(sent) ? LEAST_READ : 1, sent.units),
});

/** Units by partition, of one of so many operations. */
function partitionsOf(
  all: readonly Sent[],
  operations: number,
): Readonly<Record<string, PartitionUnits>> {
  const sums = new Map<string, { reads: number; writes: number }>();
  for (const sent of all) {
    for (const [name, units] of unitsByPartition(sent)) {
      const sum = sums.get(name) ?? { reads: 0, writes: 0 };
      sum[isRead(sent) ? 'reads' : 'writes'] += units / operations;
      sums.set(name, sum);
    }
  }
  return Object.fromEntries(sums);
}

/** KMS is asked each time: a running function remembers what it has opened, so this is the most that it can be. */
function countedDataKeys() {
  const local = localDataKeys();
  const asked = { times: 0 };
  const counted =
    <Args extends readonly unknown[], Result>(of: (...args: Args) => Result) =>
    (...args: Args): Result => {
      asked.times += 1;
      return of(...args);
    };
  const dataKeys: DataKeys = { create: counted(local.create), decrypt: counted(local.decrypt) };
  return { dataKeys, asked };
}

/** Bytes that are written to the terminal meanwhile: a function's log lines, which are not shown. */
async function loggedBy(work: () => Promise<unknown>): Promise<number> {
  const { write } = process.stdout;
  let bytes = 0;
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    bytes += Buffer.byteLength(chunk);
    return true;
  };
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return bytes;
}

/** A store on a table of its own, and how to measure what an operation asks of it. */
export async function meter(endpoint: string, horizonDays: number) {
  const { dataKeys, asked } = countedDataKeys();
  const store: DynamoStore = await dynamoStoreAt(endpoint, {
    weighsTransactions: true,
    dataKeys,
  });

  /** Runs something that does so many operations, and tells what one of them uses. */
  async function use(work: () => Promise<unknown>, operations = 1): Promise<Use> {
    const before = await rowsOf(endpoint, store.table.name);
    store.sent.length = 0;
    asked.times = 0;
    const logBytes = await loggedBy(work);
    const sent = store.sent.map(billed);
    const units = (reads: boolean) =>
      sent.filter((each) => isRead(each) === reads).reduce((sum, each) => sum + each.units, 0);
    const total = {
      readUnits: units(true),
      writeUnits: units(false),
      kmsRequests: asked.times,
      logBytes,
      ...growth(before, await rowsOf(endpoint, store.table.name), NOW, horizonDays),
    };
    const each = (name: keyof typeof total) => total[name] / operations;
    return {
      readUnits: each('readUnits'),
      writeUnits: each('writeUnits'),
      kmsRequests: each('kmsRequests'),
      logBytes: each('logBytes'),
      tableBytes: each('tableBytes'),
      byteDays: each('byteDays'),
      auditRecords: each('auditRecords'),
      auditBytes: each('auditBytes'),
      partitions: partitionsOf(sent, operations),
    };
  }
  return { store, use };
}
export type Meter = Awaited<ReturnType<typeof meter>>;
