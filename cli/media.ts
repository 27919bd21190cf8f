import { parseArgs } from 'node:util';
import * as z from 'zod';
import { addMedia } from './add-media.ts';
import { CliError } from './service.ts';
import { openService, runTool } from './tool.ts';

const USAGE = `Usage: npm run media -- add FILE --product P --version V --language L --file-type T
  [--url http://127.0.0.1:3000] [--part-size BYTES]
An operator's token is taken from COUNTERSIGN_TOKEN; a local run gives one by itself.`;

const optionsSchema = z.object({
  product: z.string(),
  version: z.string(),
  language: z.string(),
  'file-type': z.string(),
  url: z.url().default('http://127.0.0.1:3000'),
  'part-size': z.coerce.number().int().optional(),
});
const OPTION = { type: 'string' } as const;

function readArguments() {
  try {
    const names = Object.keys(optionsSchema.shape);
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, OPTION])),
    });
    const [command, file] = positionals;
    const { success, data } = optionsSchema.safeParse(values);
    return command === 'add' && file !== undefined && success ? { file, ...data } : undefined;
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
  const { file, product, version, language } = given;
  const choice = { productId: product, version, language, fileType: given['file-type'] };
  console.log(await addMedia(service, { file, ...choice, partSizeBytes: given['part-size'] }));
}

runTool(main);
