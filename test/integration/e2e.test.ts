import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, inject, it } from 'vitest';

/** Runs the suite as `npm run e2e` does. */
function runE2e(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const { VITEST: _, VITEST_MODE: __, ...env } = process.env;
  const child = spawn(process.execPath, ['test/e2e/run.ts', ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

/** An address that nothing listens on, and will not for a while. */
async function deadUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

describe('npm run e2e', () => {
  it('walks the main job through a running service', async () => {
    const { code, output } = await runE2e('--url', inject('serviceUrl'));
    expect([code, stripVTControlCharacters(output)]).toEqual([
      0,
      expect.stringMatching(/Tests {2}7 passed/),
    ]);
  });

  it('says in a line that there is no service', async () => {
    const url = await deadUrl();
    const { code, output } = await runE2e('--url', url);
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Nothing that is Countersign answers at ${url} (no connection). Start it with npm start, or say another address by --url.`,
    );
  });

  it('says how it is used when it is used wrongly', async () => {
    const { code, output } = await runE2e('--url', 'nowhere');
    expect([code, output]).toEqual([1, expect.stringMatching(/^Usage: npm run e2e/)]);
  });
});
