import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readStored, writeStored } from '../../../../local/common/json-store.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-kept-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('what a run keeps for the next one', () => {
  it('is whole at every moment, also while it is written anew', async () => {
    const file = join(dir, 'kept.json');
    const large = Array.from({ length: 20_000 }, (_, index) => index);
    await writeStored(file, large);
    let writing = true;
    const writes = (async () => {
      for (let times = 0; times < 50; times += 1) {
        await writeStored(file, large);
      }
      writing = false;
    })();
    let reads = 0;
    while (writing) {
      expect(await readStored(file, z.array(z.int()))).toHaveLength(large.length);
      reads += 1;
    }
    await writes;
    expect(reads).toBeGreaterThan(5);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('says what to do when it is damaged, and that there is none', async () => {
    const file = join(dir, 'damaged.json');
    await writeStored(file, { some: 'thing' });
    await expect(readStored(file, z.array(z.int()))).rejects.toThrow(/damaged .* Move .* away/);
    expect(await readStored(join(dir, 'none.json'), z.array(z.int()))).toBeUndefined();
  });
});
