import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from '../emulators/identity.ts';
import type { Settings } from '../settings.ts';
import { type DemoKind, seed } from './seed.ts';

/** Raised when the demo data changes: an older folder is then filled again. */
const DEMO_VERSION = '4';

const markOf = (demo: DemoKind): string => `${DEMO_VERSION} ${demo}`;

/**
 * Fills a data folder at its first start only. The mark is written when everything is on the disk, so an interrupted start seeds
 * again. Returns the path of a download link to try, if the demo has one.
 */
export async function seedOnce(
  { dataDir, demo }: Pick<Settings, 'dataDir' | 'demo'>,
  url: string,
  identity: Identity,
  progress: (done: string) => void,
  settle: () => Promise<void>,
): Promise<string | undefined> {
  const mark = dataDir && join(dataDir, 'seeded');
  const linkFile = dataDir && join(dataDir, 'demo-link');
  const seeded = mark ? await readFile(mark, 'utf8').catch(() => '') : '';
  // What is full has all that is bare.
  if (seeded === markOf(demo) || seeded === markOf('full')) {
    return linkFile && (await readFile(linkFile, 'utf8').catch(() => undefined));
  }
  const link = await seed(url, identity, demo, progress);
  await settle();
  if (linkFile && link !== undefined) {
    await writeFile(linkFile, link);
  }
  if (mark) {
    await writeFile(mark, markOf(demo));
  }
  return link;
}
