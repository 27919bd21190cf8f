import { parseArgs } from 'node:util';
import * as z from 'zod';
import { checkCatalog } from './check-catalog.ts';
import { importCatalog } from './import-catalog.ts';
import { CliError } from './service.ts';
import { openService, runTool } from './tool.ts';

const USAGE = `Usage: npm run catalog -- check FILE.json
       npm run catalog -- import FILE.json [--url http://127.0.0.1:3000]
The format is docs/catalog.schema.json. "check" needs no service.
An operator's token is taken from COUNTERSIGN_TOKEN; a local run gives one by itself.`;

const optionsSchema = z.strictObject({ url: z.url().default('http://127.0.0.1:3000') });

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' } },
    });
    const [command, file = '', ...others] = positionals;
    const { data } = optionsSchema.safeParse(values);
    const isKnown = command === 'check' || command === 'import';
    return isKnown && file !== '' && others.length === 0 && data
      ? { command, file, url: data.url }
      : undefined;
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const given = readArguments();
  if (!given) {
    throw new CliError(USAGE);
  }
  const checked = await checkCatalog(given.file);
  console.log(checked.summary);
  if (given.command === 'import') {
    console.log(await importCatalog(await openService(given.url), checked.bytes));
  }
}

runTool(main);
