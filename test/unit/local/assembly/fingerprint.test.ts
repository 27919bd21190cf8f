import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../local/assembly/fingerprint.ts';

const DEV = { stage: 'dev', strictDownloads: undefined, identity: undefined };
let dir: string;
let original: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-sources-'));
  original = join(dir, 'original');
  for (const folder of ['docs', 'functions/one', 'infra', 'shared/orders']) {
    await mkdir(join(original, folder), { recursive: true });
    await writeFile(join(original, folder, 'file.ts'), folder);
  }
  for (const file of ['cdk.json', 'docs/openapi.json', 'package-lock.json', 'tsconfig.json']) {
    await writeFile(join(original, file), '{}');
  }
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the fingerprint of the sources', () => {
  it.each([
    ['a file that changed', (at: string) => writeFile(join(at, 'shared/orders/file.ts'), 'other')],
    ['a file more', (at: string) => writeFile(join(at, 'functions/one/more.ts'), '')],
    ['a file less', (at: string) => rm(join(at, 'infra/file.ts'))],
    [
      'a file that moved',
      (at: string) => rename(join(at, 'infra/file.ts'), join(at, 'infra/moved.ts')),
    ],
    ['another contract', (at: string) => writeFile(join(at, 'docs/openapi.json'), '[]')],
    ['other packages', (at: string) => writeFile(join(at, 'package-lock.json'), '[]')],
  ])('is another one for %s', async (name, change) => {
    const copy = join(dir, name);
    await cp(original, copy, { recursive: true });
    const before = await fingerprintOf(copy, DEV);
    expect(before).toBe(await fingerprintOf(original, DEV));
    await change(copy);
    expect(await fingerprintOf(copy, DEV)).not.toBe(before);
  });

  it('is another one for other settings', async () => {
    const prints = await Promise.all([
      fingerprintOf(original, DEV),
      fingerprintOf(original, { ...DEV, stage: 'prod' }),
      fingerprintOf(original, { ...DEV, strictDownloads: true }),
      fingerprintOf(original, { ...DEV, strictDownloads: false }),
      fingerprintOf(original, { ...DEV, identity: '{}' }),
    ]);
    expect(new Set(prints).size).toBe(5);
  });
});
