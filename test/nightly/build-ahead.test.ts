import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import * as z from 'zod';

const packageSchema = z.object({ scripts: z.object({ prepare: z.string() }) });

it('npm ci builds what a start needs: its script fails silently, but not here', async () => {
  const { scripts } = packageSchema.parse(JSON.parse(await readFile('package.json', 'utf8')));
  const [, program = ''] = /import\('\.\/(.+?)'\)/.exec(scripts.prepare) ?? [];
  const { stderr } = await promisify(execFile)(process.execPath, [program]);
  expect(stderr).toBe('');
});
