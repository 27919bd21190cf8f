import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DeadLetters } from '../../../../local/runner/dead-letters.ts';
import { MappingRun } from '../../../../local/runner/streams/mapping-run.ts';
import type { Mapping } from '../../../../local/runner/streams/mappings.ts';
import type { StreamReader } from '../../../../local/runner/streams/shard-reader.ts';

const numberOf = (record: { dynamodb: { SequenceNumber: string } }) =>
  record.dynamodb.SequenceNumber;

/** Runs a function over so many changes as one batch; it breaks, or says where it failed, as `run` says. */
async function runOver(
  count: number,
  run: (batch: readonly string[], time: number) => string | undefined,
  mapping: Partial<Mapping> = {},
  file?: string,
) {
  const batches: string[][] = [];
  const letters: string[] = [];
  const keptAtReads: boolean[] = [];
  const readsAt: number[] = [];
  let left = Array.from({ length: count }, (_, index) => ({
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: String(index + 1) },
  }));
  const target = {
    config: { folder: 'consumer', session: {} },
    invoke: async ({ Records }: { Records: typeof left }) => {
      batches.push(Records.map(numberOf));
      const failed = run(Records.map(numberOf), batches.length);
      return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
    },
  };
  const reader = {
    checkpoints: { only: String(count) },
    shards: async () => ['only'],
    next: async () => {
      keptAtReads.push(file !== undefined && existsSync(file));
      readsAt.push(performance.now());
      return left;
    },
    taken: () => {
      left = [];
    },
  };
  const deadLetters = {
    send: async (_queue: string, _sender: object, { error }: { error: string }) => {
      letters.push(error);
    },
  };
  const whole = {
    ...{ target, tableName: 'table', streamArn: '', deadLetterArn: 'queue', batchSize: count },
    ...{ retries: 2, bisects: true, patterns: [{}], ...mapping },
  };
  const mappingRun = new MappingRun(
    whole as unknown as Mapping,
    reader as unknown as StreamReader,
    deadLetters as unknown as DeadLetters,
    file,
  );
  mappingRun.start();
  await expect.poll(() => keptAtReads.length, { timeout: 60_000 }).toBeGreaterThan(1);
  let hasWaited = false;
  setTimeout(() => {
    hasWaited = true;
  });
  await mappingRun.stop();
  const [first = 0, second = 0] = readsAt;
  return { batches, letters, keptAtOnce: keptAtReads[1], pause: second - first, hasWaited };
}

const broken = (): never => {
  throw new Error('The function ended.');
};

describe('a batch that the function breaks on', () => {
  it('is cut in halves, which costs no retry', async () => {
    const { batches, letters } = await runOver(8, (batch) =>
      batch.length > 2 ? broken() : undefined,
    );
    expect(letters).toEqual([]);
    expect(batches.filter(({ length }) => length <= 2).flat()).toEqual([...'12345678']);
  });

  it('is tried whole where the template does not want it cut', async () => {
    const { batches, letters } = await runOver(2, broken, { bisects: false });
    expect(batches.map(String)).toEqual([...['1,2', '1,2', '1,2'], ...['2', '2', '2']]);
    expect(letters).toHaveLength(2);
  });

  it('loses the one change that it always breaks on, after the retries, and says so', async () => {
    const { batches, letters } = await runOver(4, (batch) =>
      batch.includes('3') ? broken() : undefined,
    );
    expect(letters).toEqual(['It skips the change 3.']);
    expect(batches.filter((batch) => String(batch) === '3')).toHaveLength(3);
    expect(batches.at(-1)).toEqual(['4']);
  });
});

describe('a batch that the function says it failed in', () => {
  it('goes on from there', async () => {
    const { batches, letters } = await runOver(4, (_, time) => (time === 1 ? '3' : undefined));
    expect(batches.map(String)).toEqual(['1,2,3,4', '3,4']);
    expect(letters).toEqual([]);
  });
});

describe('a mapping that gathers changes', () => {
  it('waits a second for more of them before it reads again', async () => {
    // A timer may be a millisecond early.
    const { pause, hasWaited } = await runOver(1, () => undefined, { gathers: true });
    expect(pause).toBeGreaterThan(990);
    // It ends without the rest of its pause.
    expect(hasWaited).toBe(false);
  });
});

describe('the place up to which changes were taken', () => {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-mapping-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const kept = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

  it('is kept when the run ends, also of changes that the filter left out', async () => {
    const file = join(dir, 'left-out.json');
    const patterns = [{ eventName: ['REMOVE'] }];
    const { batches, keptAtOnce } = await runOver(3, broken, { patterns }, file);
    expect([batches, keptAtOnce, kept(file)]).toEqual([[], false, { only: '3' }]);
  });

  it('is kept at once after changes that a function was given', async () => {
    const file = join(dir, 'given.json');
    const { keptAtOnce } = await runOver(2, () => undefined, {}, file);
    expect([keptAtOnce, kept(file)]).toEqual([true, { only: '2' }]);
  });
});
