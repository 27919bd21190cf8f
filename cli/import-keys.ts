import { createHash } from 'node:crypto';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import type { VersionAnswer } from './cli.ts';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import { behind, linesOfStuck, partOf, partOfWork, runPasses } from './in-passes.ts';
import { readKeys, repeatedText, withdrawnText } from './read-keys.ts';
import type { Service } from './service.ts';

export interface ImportKeys {
  readonly file: string;
  readonly productId: string;
  readonly version: string;
  readonly lowMark?: number | undefined;
}

/** Keys in a part: few enough that a part takes a second or two and the bar moves; more where the parts would be too many. */
const KEYS_IN_A_PART = 500;
/** As POST /v1/operator/keyimports says. */
const MAXIMUM_PARTS = 200;
const partSize = (keyCount: number): number =>
  Math.max(KEYS_IN_A_PART, Math.ceil(keyCount / MAXIMUM_PARTS));
const AT_ONCE = 4;

const keyImport = z.object({
  ...{ id: z.string(), productId: z.string(), version: z.string() },
  state: z.enum(['open', 'complete', 'abandoning', 'withdrawing', 'withdrawn']),
  added: z.int().default(0),
  known: z.int().default(0),
});
const openImport = keyImport.extend({ partsDone: z.array(z.int()) });
const part = z.object({ keyCount: z.int(), withdrawnKeys: z.array(z.int()) });

/** Sends the parts that are missing. Returns the positions of keys that were withdrawn earlier. */
async function sendParts(
  service: Service,
  importId: string,
  parts: readonly (readonly string[])[],
  done: readonly number[],
): Promise<readonly number[]> {
  const missing = parts.map((_, index) => index + 1).filter((number) => !done.includes(number));
  if (missing.length < parts.length) {
    console.log(
      `Resuming after ${parts.length - missing.length} of ${counted(parts.length, 'part')}.`,
    );
  }
  const bar = new SingleBar({
    format: 'Importing {bar} {percentage}% | {value}/{total} keys | {eta_formatted} left',
    noTTYOutput: false,
  });
  bar.start(
    missing.reduce((sum, number) => sum + (parts[number - 1]?.length ?? 0), 0),
    0,
  );
  const [{ length: size } = []] = parts;
  const withdrawn: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let number = missing[next++]; number !== undefined; number = missing[next++]) {
      const path = `/keyimports/${importId}/parts/${number}`;
      const added = await service.call(part, 'PUT', path, { keys: parts[number - 1] });
      withdrawn.push(...added.withdrawnKeys.map((key) => (number - 1) * size + key - 1));
      bar.increment(added.keyCount);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    bar.stop();
  }
  return withdrawn.sort((a, b) => a - b);
}

/**
 * Imports the keys of a CSV file into the pool of a product's version, all or none. Run again after an interruption,
 * it sends the missing parts; run again after success, it changes nothing.
 */
export async function importKeys(service: Service, wanted: ImportKeys): Promise<VersionAnswer> {
  const { file, lowMark } = wanted;
  const { keys, lines, repeated } = await readKeys(file);
  if (repeated.length > 0) {
    console.log(repeatedText(repeated));
  }
  const size = partSize(keys.length);
  const parts = Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );
  const announced = await service.call(keyImport, 'POST', '/keyimports', {
    ...{ productId: wanted.productId, version: wanted.version, lowMark },
    ...{ keyCount: keys.length, partCount: parts.length },
    sha256: createHash('sha256')
      .update(keys.map((key) => `${key}\n`).join(''))
      .digest('hex'),
  });
  const { productId, version } = announced;
  const pool = { productId, version };
  const path = `/keyimports/${announced.id}`;
  if (announced.state === 'complete') {
    const text = `This file was imported before and added ${counted(announced.added, 'key')}. Nothing was changed.`;
    return { text, ...pool };
  }
  if (announced.state === 'withdrawing' || announced.state === 'withdrawn') {
    const text = `This file was imported before, and its keys that were not given out are ${announced.state}: they are never given out. Nothing was changed.`;
    return { text, ...pool };
  }
  console.log(
    `Import ${announced.id}: ${counted(keys.length, 'key')}. If it is interrupted, run the same command again to resume.`,
  );
  const { partsDone } = await service.call(openImport, 'GET', path);
  const withdrawn = await sendParts(service, announced.id, parts, partsDone);
  if (withdrawn.length > 0) {
    console.log(withdrawnText(withdrawn.map((key) => lines[key] ?? 0)));
  }
  const { added, known } = await service.call(keyImport, 'POST', `${path}/complete`);
  const text = `Added ${counted(added, 'key')} to the pool of ${productId} ${version}. Skipped ${counted(known, 'key')} that the service already had.`;
  return { text, ...pool };
}

const abandoned = z.object({ removedKeys: z.int(), ...partOfWork });

/** Abandons an import that is not complete, so that another file can import its keys. */
export async function abandonImport(service: Service, importId: string): Promise<string> {
  const path = `/keyimports/${encodeURIComponent(importId)}/abandon`;
  const { failed, stuck } = await runPasses('Releasing', 'keys', async (after) => {
    const part = await service.call(abandoned, 'POST', `${path}?${behind(after)}`);
    return partOf(part.removedKeys, part);
  });
  if (failed > 0) {
    throw new CliError(
      [
        `Import ${importId} is not abandoned yet: ${counted(failed, 'key')} could not be released:`,
        ...linesOfStuck(stuck, failed),
        'Run the same command again; keys that stay: see "Keys that cannot be taken back" in docs/runbook.md.',
      ].join('\n'),
    );
  }
  return `Import ${importId} is abandoned. Another file can import its keys.`;
}
