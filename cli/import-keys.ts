import { createHash } from 'node:crypto';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { readKeys, repeatedText } from './read-keys.ts';
import type { Service } from './service.ts';

export interface ImportKeys {
  readonly file: string;
  readonly productId: string;
  readonly version: string;
  readonly lowMark?: number | undefined;
}

/** Small enough that a part takes a second or two, so that the bar moves; more where there would be too many parts. */
const KEYS_IN_A_PART = 500;
/** As POST /v1/operator/keyimports says. */
const MAXIMUM_PARTS = 200;
const partSize = (keyCount: number): number =>
  Math.max(KEYS_IN_A_PART, Math.ceil(keyCount / MAXIMUM_PARTS));
const AT_ONCE = 4;

const keyImport = z.object({
  id: z.string(),
  state: z.enum(['open', 'complete', 'abandoning']),
  added: z.int().optional(),
  known: z.int().optional(),
});
const openImport = keyImport.extend({ partsDone: z.array(z.int()) });
const part = z.object({ keyCount: z.int() });

async function sendParts(
  service: Service,
  importId: string,
  parts: readonly (readonly string[])[],
  done: readonly number[],
): Promise<void> {
  const missing = parts.map((_, index) => index + 1).filter((number) => !done.includes(number));
  if (missing.length < parts.length) {
    console.log(`Going on: ${parts.length - missing.length} of ${parts.length} parts are there.`);
  }
  const bar = new SingleBar({
    format: 'Importing {bar} {percentage}% | {value}/{total} keys | {eta_formatted} left',
    noTTYOutput: false,
  });
  bar.start(
    missing.reduce((sum, number) => sum + (parts[number - 1]?.length ?? 0), 0),
    0,
  );
  let next = 0;
  const worker = async () => {
    for (let number = missing[next++]; number !== undefined; number = missing[next++]) {
      const path = `/keyimports/${importId}/parts/${number}`;
      const { keyCount } = await service.call(part, 'PUT', path, { keys: parts[number - 1] });
      bar.increment(keyCount);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    bar.stop();
  }
}

/**
 * Imports the keys of a CSV file into the pool of a product's version, all or none. Run again after it was
 * broken off, it sends what is missing; run again after it was done, it changes nothing.
 */
export async function importKeys(service: Service, wanted: ImportKeys): Promise<string> {
  const { file, productId, version, lowMark } = wanted;
  const { keys, repeated } = await readKeys(file);
  if (repeated.length > 0) {
    console.log(repeatedText(repeated));
  }
  const size = partSize(keys.length);
  const parts = Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );
  const announced = await service.call(keyImport, 'POST', '/keyimports', {
    ...{ productId, version, lowMark, keyCount: keys.length, partCount: parts.length },
    sha256: createHash('sha256')
      .update(keys.map((key) => `${key}\n`).join(''))
      .digest('hex'),
  });
  const path = `/keyimports/${announced.id}`;
  if (announced.state === 'complete') {
    return `This file was imported before: ${announced.added} keys were added then.`;
  }
  console.log(
    `Import ${announced.id}: ${keys.length} keys. Broken off, run the same command again.`,
  );
  const { partsDone } = await service.call(openImport, 'GET', path);
  await sendParts(service, announced.id, parts, partsDone);
  const { added, known } = await service.call(keyImport, 'POST', `${path}/complete`);
  return `${added} keys were added to the pool of ${productId} ${version}; ${known} that the service knew were left out.`;
}

const abandoned = z.object({ abandoned: z.boolean() });

/** Gives up an import that is not complete, so that another file may bring its keys. */
export async function abandonImport(service: Service, importId: string): Promise<string> {
  const path = `/keyimports/${encodeURIComponent(importId)}/abandon`;
  while (!(await service.call(abandoned, 'POST', path)).abandoned) {
    console.log('Giving keys back ...');
  }
  return `Import ${importId} is given up: its keys may come in by another file.`;
}
