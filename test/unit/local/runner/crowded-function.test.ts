import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Faults } from '../../../../local/faults/faults.ts';
import { principalOf, Sessions } from '../../../../local/iam/sessions.ts';
import { AT_ONCE, LocalFunction } from '../../../../local/runner/function.ts';

const dir = mkdtempSync(join(tmpdir(), 'countersign-function-'));
const bundle = join(dir, 'index.mjs');
writeFileSync(
  bundle,
  `let running = 0;
  export const handler = async ({ fails }) => {
    running += 1;
    const seen = running;
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (fails) throw new Error('refused');
    return seen;
  };`,
);
const crowded = new LocalFunction(
  {
    ...{ name: 'crowded', folder: 'crowded', code: pathToFileURL(bundle).href, environment: {} },
    ...{ timeoutSeconds: 10, retryAttempts: 0, memoryMegabytes: 32, deadLetterArn: undefined },
    ...{ logGroup: 'crowded', isTraced: false },
    session: new Sessions().open(principalOf('arn:aws:iam::0:role/crowded', 'crowded'), 900),
  },
  new Faults(),
  { putLogEvents: () => undefined, putTraceSegments: () => undefined, count: () => undefined },
);
afterAll(async () => {
  await crowded.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('a function that a crowd invokes', () => {
  it('works on some of the invocations at once, and on all in the end, also after some that fail', async () => {
    const invocations = Array.from({ length: 4 * AT_ONCE }, (_, index) =>
      crowded.invoke({ fails: index % 2 === 0 }),
    );
    const settled = await Promise.allSettled(invocations);
    const seen = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(seen).toHaveLength(2 * AT_ONCE);
    expect(Math.max(...seen.map(Number))).toBe(AT_ONCE);
  });

  it('starts nothing more once it is stopped, and fails what waited', async () => {
    const invocations = Array.from({ length: 2 * AT_ONCE }, () => crowded.invoke({}));
    const settled = Promise.allSettled(invocations);
    await pause(0);
    await crowded.stop();
    expect(new Set((await settled).map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(await crowded.heapBytes()).toBeUndefined();
  });
});
