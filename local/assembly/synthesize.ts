import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { messageOf, StartupError } from '../common/startup-error.ts';
import type { Settings } from '../settings.ts';
import { AssemblyCache } from './cache.ts';
import { fingerprintOf } from './fingerprint.ts';

const run = promisify(execFile);
const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

const root = fileURLToPath(new URL('../..', import.meta.url));
const MARK = 'fingerprint';
const assemblyCache = new AssemblyCache(
  join(root, 'node_modules', '.cache', 'countersign-assemblies'),
);

/** What the app says, without the line in which the CLI says that it ended. */
function reasonOf(error: unknown): string {
  const { data } = failure.safeParse(error);
  const said = data?.stderr.replace(/^.*: Subprocess exited with error \d+$/m, '').trim();
  return said || messageOf(error);
}

const failure = z.object({ stderr: z.string() });

type StageSettings = Pick<Settings, 'stage' | 'strictDownloads' | 'identity'>;

/**
 * Synthesizes the stacks of a stage into a folder, as a deployment would; or leaves there what an earlier run
 * has made of the very same sources and settings.
 */
export async function synthesize(settings: StageSettings, outputDir: string): Promise<void> {
  const mark = join(outputDir, MARK);
  const fingerprint = await fingerprintOf(root, settings);
  if ((await readFile(mark, 'utf8').catch(() => '')) === fingerprint) {
    return;
  }
  // A run that is killed on the way leaves none.
  await rm(mark, { force: true });
  if (await assemblyCache.copyTo(outputDir, fingerprint)) {
    await writeFile(mark, fingerprint);
    return;
  }
  await runSynth(settings, outputDir);
  // Sources that were changed meanwhile may have been read before or after.
  if ((await fingerprintOf(root, settings)) === fingerprint) {
    await assemblyCache.keep(outputDir, fingerprint);
    await writeFile(mark, fingerprint);
  }
}

async function runSynth(
  { stage, strictDownloads, identity }: StageSettings,
  outputDir: string,
): Promise<void> {
  // `node` of cdk.json is to be the one that runs this.
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const context = [
    `stage=${stage}`,
    'rulePacks=off',
    ...(strictDownloads === undefined ? [] : [`strictDownloads=${strictDownloads}`]),
    ...(identity === undefined ? [] : [`identity=${identity}`]),
  ].flatMap((setting) => ['--context', setting]);
  const flags = ['--quiet', '--no-notices', ...context, '--output', outputDir];
  try {
    await run(process.execPath, [cdk, 'synth', ...flags], {
      env: { ...process.env, PATH: path },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    throw new StartupError(`The stacks cannot be synthesized. ${reasonOf(error)}`);
  }
}
