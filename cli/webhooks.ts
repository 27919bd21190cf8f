import { parseArgs } from 'node:util';
import * as z from 'zod';
import { listDead, redrive } from './redrive-webhooks.ts';
import { CliError } from './service.ts';
import { openService, runTool } from './tool.ts';

const USAGE = `Usage: npm run webhooks -- list-dead [--partner ID]
       npm run webhooks -- redrive [--partner ID] [--event ID]
  [--url http://127.0.0.1:3000]
An operator's token is taken from COUNTERSIGN_TOKEN; a local run gives one by itself.`;

const given = z.strictObject({
  command: z.enum(['list-dead', 'redrive']),
  partner: z.string().optional(),
  event: z.string().optional(),
  url: z.url().default('http://127.0.0.1:3000'),
});
const OPTION = { type: 'string' } as const;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { partner: OPTION, event: OPTION, url: OPTION },
    });
    const [command, ...others] = positionals;
    return others.length > 0 ? undefined : given.safeParse({ ...values, command }).data;
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const wanted = readArguments();
  if (!wanted) {
    throw new CliError(USAGE);
  }
  const { command, url, partner, event } = wanted;
  const service = await openService(url);
  console.log(
    command === 'redrive'
      ? await redrive(service, partner, event)
      : await listDead(service, partner, event),
  );
}

runTool(main);
