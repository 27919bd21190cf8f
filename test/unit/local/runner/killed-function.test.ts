import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { Faults } from '../../../../local/faults/faults.ts';
import { principalOf, Sessions } from '../../../../local/iam/sessions.ts';
import { LocalFunction } from '../../../../local/runner/function.ts';

const dir = mkdtempSync(join(tmpdir(), 'countersign-function-'));
const bundle = join(dir, 'index.mjs');
writeFileSync(
  bundle,
  `export const handler = async ({ wait = 0, breaks = false, megabytes = 0 }) => {
    const held = Array.from({ length: megabytes }, () => new Array(131_072).fill(0));
    if (breaks) setTimeout(() => { throw new Error('broken'); });
    await new Promise((resolve) => setTimeout(resolve, wait));
    return held.length || process.pid;
  };`,
);
const config = {
  ...{
    name: 'slow',
    folder: 'slow',
    code: pathToFileURL(bundle).href,
    environment: {},
    timeoutSeconds: 10,
  },
  ...{
    retryAttempts: 0,
    memoryMegabytes: 32,
    deadLetterArn: undefined,
    logGroup: 'slow',
    isTraced: false,
  },
  session: new Sessions().open(principalOf('arn:aws:iam::0:role/slow', 'slow'), 900),
};
const telemetry = {
  putLogEvents: () => undefined,
  putTraceSegments: () => undefined,
  count: () => undefined,
};
const slow = new LocalFunction(config, new Faults(), telemetry);
afterAll(async () => {
  await slow.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('a function that is killed', () => {
  it('fails the invocations that wait for it, and starts again with the next invocation', async () => {
    const waiting = slow.invoke({ wait: 5_000 });
    const failed = expect(waiting).rejects.toMatchObject({ errorType: 'Runtime.ExitError' });
    await pause(0);
    await slow.kill();
    await failed;
    await expect(slow.invoke({})).resolves.toBe(process.pid);
  });
});

describe('a function that breaks', () => {
  it('takes down nothing of its successor, which may be at work when it is gone', async () => {
    await expect(slow.invoke({ wait: 5_000, breaks: true })).rejects.toThrow('broken');
    const next = slow.invoke({ wait: 300 });
    await pause(0);
    await expect(next).resolves.toBe(process.pid);
  });
});

describe('a function with the memory of its template', () => {
  it('ends when it needs more, and takes nothing else down', async () => {
    await expect(slow.invoke({ megabytes: 4 })).resolves.toBe(4);
    await expect(slow.invoke({ megabytes: 256 })).rejects.toMatchObject({
      errorType: 'Runtime.ExitError',
    });
    await expect(slow.invoke({})).resolves.toBe(process.pid);
  }, 60_000);
});

describe('a function that nothing invokes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends after ten minutes, gives its memory back, and starts again with the next invocation', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await slow.invoke({});
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    await slow.invoke({});
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    expect(await slow.heapBytes()).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await slow.heapBytes()).toBeUndefined();
    await expect(slow.invoke({})).resolves.toBe(process.pid);
  });
});
