import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../local/assembly/synthesize.ts';
import { scaled } from '../nightly/scale.ts';
import { median } from './measure.ts';

const RUNS = scaled(15, 1);
const VARIABLES = {
  TABLE_NAME: 'table',
  LINK_BASE_URL: 'http://localhost/d',
  MEDIA_BUCKET_NAME: 'bucket',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
};

/** From the start of the process to a handler that is loaded, in milliseconds: what a cold start waits for. */
function startUp(file: string): number {
  const script = `const start = performance.timeOrigin; await import(${JSON.stringify(file)}); console.log(Date.now() - start);`;
  const times = Array.from({ length: RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: VARIABLES }),
    ),
  );
  return median(times);
}

/** Size and start-up of the click's bundle, beside a handler that does nothing. */
export async function benchStartUp(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  try {
    await bundle(dir);
    const click = join(dir, 'open-link', 'index.mjs');
    const empty = join(dir, 'empty.mjs');
    writeFileSync(empty, 'export const handler = async () => ({ statusCode: 200 });\n');
    const [own, nothing] = [startUp(click), startUp(empty)];
    const kilobytes = statSync(click).size / 1024;
    console.log(`bundle of open-link, minified: ${kilobytes.toFixed(0)} KB (goal: at most 250)`);
    console.log(
      `start-up: ${own} ms, empty handler ${nothing} ms, ratio ${(own / nothing).toFixed(2)} (goal: at most 2.50)`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
