import { globSync, readFileSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/longest-first.ts';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** Whether Linux keeps files in memory here, and has room for all that tests write. */
function hasMemoryFolder(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}

// The engines of a service write each change through to the disk, which half of their time goes to.
if (process.env['TMPDIR'] === undefined && hasMemoryFolder()) {
  process.env['TMPDIR'] = MEMORY;
}

// What the integration tests leave for the project `suite`; processes that are started from here know it by this, too.
process.env['COUNTERSIGN_SUITE_DIR'] ??= join(tmpdir(), `countersign-suite-${process.pid}`);

// Programs that tests start, and the test workers, load hundreds of modules: compiled once, each start takes half the time.
process.env['NODE_COMPILE_CACHE'] ??= join(
  import.meta.dirname,
  'node_modules',
  '.cache',
  'compile',
);

/**
 * What a test waits for comes as an event or shows by looking again. This is only when a test that waits for what never
 * comes gives up, so it is longer than any wait on a busy machine.
 */
const PATIENCE = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 150_000, interval: 100 } },
};

/** For tests that wait for nothing: each worker more would only load the same modules, and synthesize the same stacks, again. */
const ONE_A_CORE = { maxWorkers: Math.min(4, availableParallelism()), sequence: { groupOrder: 1 } };

/** Files with tests that have the tag `slow`: only these are looked through for them. */
const WITH_SLOW_TESTS = globSync('test/{contract,api}/**/*.test.ts', {
  cwd: import.meta.dirname,
}).filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes("'slow'"));

/** Layers of tests, the fastest first. What they start, they start themselves. */
export default defineConfig({
  test: {
    // One would be idle while its engine or service works, and two while their tests wait for a clock or a retry.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    tags: [
      {
        name: 'slow',
        description:
          'Takes seconds, and has a lighter form without the tag: runs with the nightly tests.',
      },
    ],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          ...ONE_A_CORE,
          testTimeout: PATIENCE.testTimeout,
          // What they test has no state of its own: loading it once for all files takes a quarter of the time.
          isolate: false,
          setupFiles: ['test/setup/restore.ts'],
          // Tests of log lines replace the logger's methods; the others have no use for what it prints.
          env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          isolate: false,
          globalSetup: ['test/setup/dynamodb-setup.ts'],
          env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/api/**/*.test.ts', 'test/conformance/**/*.test.ts'],
          globalSetup: ['test/setup/service-setup.ts'],
          setupFiles: ['test/setup/service-ready.ts', 'test/api/helpers/ran.ts'],
          // Each file reads the same contract and the same clients: they are loaded once for all of them.
          isolate: false,
          ...PATIENCE,
        },
      },
      // After all of the integration tests, or of the nightly ones: what they left behind.
      {
        test: {
          name: 'suite',
          include: ['test/after/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
        },
      },
      // Slow by nature: crowds, kills at each step, stress, services of their own with other settings, every form on every
      // route, and the slow tests of the other layers. test/nightly/scale.ts has their numbers.
      {
        test: {
          name: 'nightly',
          include: ['test/nightly/**/*.test.ts', ...WITH_SLOW_TESTS],
          globalSetup: ['test/setup/dynamodb-setup.ts', 'test/setup/service-setup.ts'],
          setupFiles: [
            'test/setup/service-ready.ts',
            'test/setup/only-slow.ts',
            'test/setup/restore.ts',
          ],
          // As in contract and integration, whose slow tests are among these.
          isolate: false,
          ...PATIENCE,
          testTimeout: 20 * 60_000,
        },
      },
      // Through random faults: a service of its own, as many of them as test/faults/run.ts says.
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 40 * 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // A process keeps its browser, and the pages on which people of the demo are signed in, from file to file.
          isolate: false,
          globalSetup: ['test/setup/service-setup.ts', 'test/setup/checks-setup.ts'],
          setupFiles: ['test/setup/service-ready.ts'],
          ...PATIENCE,
        },
      },
      // Against a service that runs already: test/e2e/run.ts tells which.
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          ...ONE_A_CORE,
          // They only read what they synthesize: CDK, which takes seconds to load, is loaded once for all of them.
          isolate: false,
          ...PATIENCE,
        },
      },
    ],
  },
});
