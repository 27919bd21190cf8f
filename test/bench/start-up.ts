import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../local/assembly/synthesize.ts';
import { median } from './measure.ts';

const RUNS = 15;
const VARIABLES = {
  TABLE_NAME: 'table',
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

/** The bundle that a function's folder is deployed as, told apart by a text that only it has. */
function bundleWith(dir: string, text: string): string {
  const bundles = readdirSync(dir)
    .filter((name) => name.startsWith('asset.'))
    .map((name) => join(dir, name, 'index.mjs'))
    .filter((file) => readFileSync(file, 'utf8').includes(text));
  const [bundle] = bundles;
  if (bundle === undefined || bundles.length > 1) {
    throw new Error(`${bundles.length} bundles contain "${text}".`);
  }
  return bundle;
}

/** Size and start-up of the click's bundle, beside a handler that does nothing. */
export async function benchStartUp(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  try {
    await synthesize({ stage: 'dev', strictDownloads: undefined, identity: undefined }, dir);
    const bundle = bundleWith(dir, 'This download link has ended');
    const empty = join(dir, 'empty.mjs');
    writeFileSync(empty, 'export const handler = async () => ({ statusCode: 200 });\n');
    const [own, nothing] = [startUp(bundle), startUp(empty)];
    const kilobytes = statSync(bundle).size / 1024;
    console.log(`bundle of open-link, minified: ${kilobytes.toFixed(0)} KB (goal: at most 250)`);
    console.log(
      `start-up: ${own} ms, empty handler ${nothing} ms, ratio ${(own / nothing).toFixed(2)} (goal: at most 2.50)`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
