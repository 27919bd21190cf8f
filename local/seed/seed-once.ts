import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from '../emulators/identity.ts';
import { seed } from './seed.ts';

/** Raised when the demo data changes: an older folder is then filled again. */
const DEMO_VERSION = '3';

/** Fills a data folder at its first start only. The mark is written last, so an interrupted start seeds again. */
export async function seedOnce(
  dataDir: string | undefined,
  url: string,
  identity: Identity,
  progress: (done: string) => void,
): Promise<void> {
  const mark = dataDir && join(dataDir, 'seeded');
  const seeded = mark ? await readFile(mark, 'utf8').catch(() => '') : '';
  if (seeded === DEMO_VERSION) {
    return;
  }
  await seed(url, identity, progress);
  if (mark) {
    await writeFile(mark, DEMO_VERSION);
  }
}
