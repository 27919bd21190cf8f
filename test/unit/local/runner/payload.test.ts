import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Faults } from '../../../../local/faults/faults.ts';
import { principalOf, Sessions } from '../../../../local/iam/sessions.ts';
import { LocalFunction } from '../../../../local/runner/function.ts';

const dir = mkdtempSync(join(tmpdir(), 'countersign-payload-'));
const bundle = join(dir, 'index.mjs');
writeFileSync(
  bundle,
  `export const handler = async ({ letter, times }) => ({ body: letter.repeat(times) });`,
);
const telemetry = {
  putLogEvents: () => undefined,
  putTraceSegments: () => undefined,
  count: () => undefined,
};
const writer = new LocalFunction(
  {
    ...{
      name: 'writer',
      folder: 'writer',
      code: pathToFileURL(bundle).href,
      environment: {},
      timeoutSeconds: 60,
    },
    ...{
      retryAttempts: 0,
      memoryMegabytes: 128,
      deadLetterArn: undefined,
      logGroup: 'writer',
      isTraced: false,
    },
    session: new Sessions().open(principalOf('arn:aws:iam::0:role/writer', 'writer'), 900),
  },
  new Faults(),
  telemetry,
);
afterAll(async () => {
  await writer.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Bytes of an answer beside its body: `{"body":""}`. */
const AROUND = 11;
const LARGEST = 6_291_556;

describe('what a function answers', () => {
  it('has as many bytes of JSON as Lambda takes, and none more', async () => {
    const fits = await writer.invoke({ letter: 'x', times: LARGEST - AROUND });
    expect(Buffer.byteLength(JSON.stringify(fits))).toBe(LARGEST);
    await expect(writer.invoke({ letter: 'x', times: LARGEST - AROUND + 1 })).rejects.toMatchObject(
      {
        errorType: 'Function.ResponseSizeTooLarge',
      },
    );
  });

  it('counts as JSON: a quote in a body is two bytes', async () => {
    const half = Math.floor((LARGEST - AROUND) / 2);
    await expect(writer.invoke({ letter: '"', times: half })).resolves.toBeDefined();
    await expect(writer.invoke({ letter: '"', times: half + 1 })).rejects.toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
    });
  });
});

describe('what a function is asked', () => {
  it('is refused when Lambda would not take it, before the function sees it', async () => {
    const event = { letter: 'x', times: 1 };
    const around = JSON.stringify({ ...event, filler: '' }).length;
    const filler = 'x'.repeat(6_291_456 - around);
    await expect(writer.invoke({ ...event, filler })).resolves.toEqual({ body: 'x' });
    await expect(writer.invoke({ ...event, filler: `${filler}x` })).rejects.toMatchObject({
      errorType: 'RequestEntityTooLarge',
    });
  });
});
