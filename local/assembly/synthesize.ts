import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Settings } from '../settings.ts';
import { messageOf, StartupError } from '../startup-error.ts';

const run = promisify(execFile);
const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

/** Synthesizes the stacks of a stage into a folder, as a deployment would. */
export async function synthesize(
  { stage, strictDownloads }: Pick<Settings, 'stage' | 'strictDownloads'>,
  outputDir: string,
): Promise<void> {
  // `node` of cdk.json is to be the one that runs this.
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const context = [
    `stage=${stage}`,
    ...(strictDownloads === undefined ? [] : [`strictDownloads=${strictDownloads}`]),
  ].flatMap((setting) => ['--context', setting]);
  const flags = ['--quiet', '--no-notices', ...context, '--output', outputDir];
  try {
    await run(process.execPath, [cdk, 'synth', ...flags], {
      env: { ...process.env, PATH: path },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    throw new StartupError(`The stacks cannot be synthesized. ${messageOf(error)}`);
  }
}
