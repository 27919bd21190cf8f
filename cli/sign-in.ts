import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CliError } from './service.ts';
import { SIGNED_IN_URL, signIn } from './sign-in-by-browser.ts';
import { runTool } from './tool.ts';

const USAGE = `Usage: export COUNTERSIGN_TOKEN=$(npm run -s sign-in -- --issuer URL --client ID)
URL and ID are the outputs Issuer and PeopleClientId of the stage's Identity stack; with another issuer, its address
and a public client of it that may come back to ${SIGNED_IN_URL}.`;

const given = z.strictObject({ issuer: z.url(), client: z.string() });
const OPTION = { type: 'string' } as const;

function readArguments() {
  try {
    const { values } = parseArgs({ options: { issuer: OPTION, client: OPTION } });
    return given.safeParse(values).data;
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const wanted = readArguments();
  if (!wanted) {
    throw new CliError(USAGE);
  }
  // Nothing but the token goes to standard output: it is taken into a variable.
  const say = (line: string) => console.error(line);
  console.log(await signIn({ issuer: new URL(wanted.issuer), clientId: wanted.client, say }));
}

runTool(main);
