import { parseArgs } from 'node:util';
import * as z from 'zod';
import { accessTo, Refused } from './access.ts';

const USAGE = `Usage: npm run e2e -- [--url http://127.0.0.1:3000]
Walks the main job through a running service. An admin agent's token is taken from COUNTERSIGN_TOKEN, or asked for at
COUNTERSIGN_TOKEN_URL with COUNTERSIGN_CLIENT_ID and COUNTERSIGN_CLIENT_SECRET; a local run gives one by itself.`;

const options = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
});

function readUrl(): string {
  try {
    const { values } = parseArgs({ options: { url: { type: 'string' } } });
    return options.parse(values).url.replace(/\/$/, '');
  } catch {
    throw new Refused(USAGE);
  }
}

try {
  const { url, token } = await accessTo(readUrl(), process.env);
  // What the suite has to know goes by the environment, the token too: its tests run in processes of their own.
  process.env['COUNTERSIGN_URL'] = url;
  process.env['COUNTERSIGN_TOKEN'] = token;
  // Loaded only now: what is refused is refused at once.
  const { startVitest } = await import('vitest/node');
  // It sets the exit code itself.
  const vitest = await startVitest('test', [], { watch: false, project: ['e2e'] });
  await vitest.close();
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
