import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '#test/setup/service.ts';
import { bareUpdates } from './bare-update.ts';
import { makeLinks } from './links.ts';
import { type Figures, measure, middle, show } from './measure.ts';
import { benchStartUp } from './start-up.ts';

const CONCURRENCY = 50;
const ROUNDS = 5;
const LINKS_IN_A_ROUND = 40;
const CLICKS_ON_A_LINK = 50;

/** Every link as often as it may be clicked, one after the other, so that neighbours are different links. */
const jobsOf = <Item>(items: readonly Item[]): readonly Item[] =>
  Array.from({ length: CLICKS_ON_A_LINK }, () => items).flat();

/** One click of a program that does not follow the redirect. */
function clickWith(agent: Agent) {
  return (url: string) =>
    new Promise<void>((resolve, reject) => {
      request(url, { agent }, (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 302
            ? resolve()
            : reject(new Error(`A click was answered ${response.statusCode}.`)),
        );
      })
        .once('error', reject)
        .end();
    });
}

function report(clicks: Figures, judged: Figures, direct: Figures): void {
  const against = (bare: Figures) => (clicks.perSecond / bare.perSecond).toFixed(2);
  console.log(show('click through the local service', clicks));
  console.log(show('bare conditional UpdateItem', judged));
  console.log(show('the same past IAM', direct));
  console.log(`ratio ${against(judged)} (goal: at least 0.85); ${against(direct)} past IAM`);
}

/** Clicks through the whole local service, and the bare write on the same engine, in turns. */
export async function benchClick(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  const service = await startService(
    { EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dataDir },
    console.log,
  );
  const bare = await bareUpdates(dataDir);
  try {
    console.log(`Making ${ROUNDS * LINKS_IN_A_ROUND} links`);
    const links = await makeLinks(service.url, (ROUNDS + 1) * LINKS_IN_A_ROUND);
    const [clicks, judged, direct]: [Figures[], Figures[], Figures[]] = [[], [], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      console.log(round === 0 ? 'Warming up' : `Round ${round} of ${ROUNDS}`);
      const own = links.slice(round * LINKS_IN_A_ROUND, (round + 1) * LINKS_IN_A_ROUND);
      const [some, others] = [
        await bare.makeItems(LINKS_IN_A_ROUND),
        await bare.makeItems(LINKS_IN_A_ROUND),
      ];
      const pastIam = await measure(jobsOf(others), CONCURRENCY, bare.direct);
      const update = await measure(jobsOf(some), CONCURRENCY, bare.judged);
      // A new one each round: the service closes connections that idled meanwhile.
      const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
      const click = await measure(jobsOf(own), CONCURRENCY, clickWith(agent));
      agent.destroy();
      if (round > 0) {
        direct.push(pastIam);
        judged.push(update);
        clicks.push(click);
      }
    }
    report(middle(clicks), middle(judged), middle(direct));
    await benchStartUp();
  } finally {
    await bare.stop();
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
