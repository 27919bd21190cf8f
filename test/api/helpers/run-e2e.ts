import { spawn } from 'node:child_process';

/** Runs the suite as `npm run e2e` does. */
export function runE2e(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> {
  const { VITEST: _, VITEST_MODE: __, ...env } = process.env;
  const child = spawn(process.execPath, ['test/e2e/run.ts', ...args], {
    env: { ...env, COUNTERSIGN_E2E_PATIENCE_MILLISECONDS: '150000', ...variables },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
