import { parseArgs } from 'node:util';
import * as z from 'zod';
import { abandonImport, importKeys } from './import-keys.ts';
import { CliError } from './service.ts';
import { openService, runTool } from './tool.ts';

const USAGE = `Usage: npm run keys -- import FILE.csv --product P --version V [--low-mark N]
       npm run keys -- abandon IMPORT
  [--url http://127.0.0.1:3000]
The keys stand in the column "productKey", or in the first one of a file without a header.
An operator's token is taken from COUNTERSIGN_TOKEN; a local run gives one by itself.`;

const url = z.url().default('http://127.0.0.1:3000');
const importOptions = z.strictObject({
  product: z.string(),
  version: z.string(),
  'low-mark': z.coerce.number().int().optional(),
  url,
});
const abandonOptions = z.strictObject({ url });
const OPTION = { type: 'string' } as const;

function readArguments() {
  try {
    const options = Object.fromEntries(
      Object.keys(importOptions.shape).map((name) => [name, OPTION]),
    );
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [command, subject = '', ...others] = positionals;
    if (subject === '' || others.length > 0) {
      return undefined;
    }
    if (command === 'import') {
      const { data } = importOptions.safeParse(values);
      return data && { command, file: subject, ...data };
    }
    const { data } = abandonOptions.safeParse(values);
    return command === 'abandon' && data ? { command, importId: subject, ...data } : undefined;
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const given = readArguments();
  if (!given) {
    throw new CliError(USAGE);
  }
  const service = await openService(given.url);
  if ('importId' in given) {
    console.log(await abandonImport(service, given.importId));
    return;
  }
  const { file, product: productId, version, 'low-mark': lowMark } = given;
  console.log(await importKeys(service, { file, productId, version, lowMark }));
}

runTool(main);
