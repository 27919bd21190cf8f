import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { messageOf, StartupError } from '../common/startup-error.ts';
import { AssemblyCache } from './cache.ts';
import {
  bundlesFingerprint,
  portalFingerprint,
  type StageSettings,
  templatesFingerprint,
} from './fingerprint.ts';

const run = promisify(execFile);
const cdkSettings = z.object({ context: z.record(z.string(), z.unknown()) });
const failure = z.object({ stderr: z.string() });

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const builds = join(ROOT, 'node_modules', '.cache', 'countersign-assemblies');
const assemblies = new AssemblyCache(join(builds, 'templates'));
const bundles = new AssemblyCache(join(builds, 'bundles'));
const portals = new AssemblyCache(join(builds, 'portal'));

/** Runs a program of infra/ in a process of its own: the service does not load CDK. */
async function runProgram(
  what: string,
  [file, ...args]: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  try {
    await run(process.execPath, [join(ROOT, file), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...variables },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const said = failure.safeParse(error).data?.stderr.trim();
    throw new StartupError(`${what}. ${said || messageOf(error)}`);
  }
}

/** Synthesizes the templates of a stage into a folder, as a deployment would, unless an earlier run has made them. */
export const synthesize = (settings: StageSettings, outputDir: string): Promise<void> =>
  assemblies.provide(
    outputDir,
    () => templatesFingerprint(ROOT, settings),
    (to) => runApp(settings, to),
  );

/** Bundles all functions into a folder, as a deployment would, unless an earlier run has made the same bundles. */
export const bundle = (outputDir: string): Promise<void> =>
  bundles.provide(
    outputDir,
    () => bundlesFingerprint(ROOT),
    (to) => runProgram('The functions cannot be bundled', ['infra/bundle-functions.ts', to]),
  );

/** Builds the portal's files into a folder, as a deployment would, unless an earlier run has made the same files. */
export const buildPortal = (outputDir: string): Promise<void> =>
  portals.provide(
    outputDir,
    () => portalFingerprint(ROOT),
    (to) => runProgram('The portal cannot be built', ['portal/build.ts', to]),
  );

/** Does what `cdk synth` does for the app, without the second it takes to load the CLI. */
async function runApp(
  { stage, strictDownloads, identity, settings: overrides }: StageSettings,
  outputDir: string,
): Promise<void> {
  const { context } = cdkSettings.parse(JSON.parse(await readFile(join(ROOT, 'cdk.json'), 'utf8')));
  const settings = {
    ...context,
    stage,
    rulePacks: 'off',
    // The bundles are made beside the templates, not in the middle of them.
    'aws:cdk:bundling-stacks': [],
    ...(strictDownloads !== undefined && { strictDownloads: String(strictDownloads) }),
    ...(identity !== undefined && { identity }),
    ...(overrides !== undefined && { settings: overrides }),
  };
  await mkdir(outputDir, { recursive: true });
  await runProgram('The stacks cannot be synthesized', ['infra/app.ts'], {
    CDK_OUTDIR: outputDir,
    // Tests and `npm run synth` judge the stacks. Rules take three times as long as the rest of a synthesis.
    CDK_VALIDATION: 'false',
    CDK_CONTEXT_JSON: JSON.stringify(settings),
  });
}
