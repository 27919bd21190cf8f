import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '#test/setup/service.ts';
import { click } from '../../local/demo/client.ts';
import { scaled } from '../nightly/scale.ts';
import { bareUpdates } from './bare-update.ts';
import { benchExpire } from './expire.ts';
import { makeLinks } from './links.ts';
import { type Figures, measure, show } from './measure.ts';

const CONCURRENCY = 20;
const LINKS = scaled(40, 4);
const CALLS_ON_A_LINK = 10;

const CURL = { 'User-Agent': 'curl/8.5.0' };
const CALLS = {
  'page (2 reads)': { status: 200, init: { headers: { Accept: 'text/html' } } },
  'resume (1 read, 1 write)': { status: 302, init: { headers: { ...CURL, Range: 'bytes=7-' } } },
} as const;

const repeated = <Item>(items: readonly Item[]): readonly Item[] =>
  Array.from({ length: CALLS_ON_A_LINK }, () => items).flat();

function calling({ status, init }: (typeof CALLS)[keyof typeof CALLS]) {
  return async (url: string) => {
    const answer = await click(url, init);
    if (answer.status !== status) {
      throw new Error(`A call was answered ${answer.status}.`);
    }
  };
}

function report(name: string, figures: Figures, bare: Figures): void {
  console.log(show(name, figures));
  console.log(`  ratio to one bare UpdateItem ${(figures.perSecond / bare.perSecond).toFixed(2)}`);
}

/** The other calls of a link beside the bare write, and the job that ends links. */
export async function benchLinks(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  const service = await startService(
    { EPHEMERAL: '0', COUNTERSIGN_DEMO: 'bare', COUNTERSIGN_DATA_DIR: dataDir },
    console.log,
  );
  const bare = await bareUpdates(dataDir);
  try {
    const links = await makeLinks(service.url, LINKS);
    await Promise.all(links.map((url) => click(url, { headers: CURL })));
    const items = repeated(await bare.makeItems(LINKS));
    await measure(items, CONCURRENCY, bare.judged);
    const updates = await measure(items, CONCURRENCY, bare.judged);
    console.log(show('bare conditional UpdateItem', updates));
    for (const [name, call] of Object.entries(CALLS)) {
      report(name, await measure(repeated(links), CONCURRENCY, calling(call)), updates);
    }
  } finally {
    await bare.stop();
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  await benchExpire();
}
