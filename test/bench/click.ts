import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningService, startService } from '#test/setup/service.ts';
import { scaled } from '../nightly/scale.ts';
import { bareUpdates } from './bare-update.ts';
import { type CpuTimes, cpuOf } from './cpu.ts';
import { makeLinks } from './links.ts';
import { type Figures, measure, median, middle, show } from './measure.ts';
import { benchStartUp } from './start-up.ts';

const CONCURRENCY = 50;
const ROUNDS = scaled(5, 1);
const LINKS_IN_A_ROUND = scaled(32, 2);
const CALLS_ON_A_LINK = 50;
/** A part that is small enough for a download's budget to hold all of a round. */
const PART = { Range: 'bytes=0-1023' };
/** A program without a name gets the page. */
const CURL = { 'User-Agent': 'curl/8.5.0' };

/** `memory`: the engine's files are in memory, so that no write waits for the disk. */
export type Engine = 'memory' | 'disk';

/** Every link so many times, one after the other, so that neighbours are different links. */
const jobsOf = <Item>(items: readonly Item[]): readonly Item[] =>
  Array.from({ length: CALLS_ON_A_LINK }, () => items).flat();

/** One click of a program that does not follow the redirect. */
function clickWith(agent: Agent, headers: Readonly<Record<string, string>> = {}) {
  return (url: string) =>
    new Promise<void>((resolve, reject) => {
      request(url, { agent, headers: { ...CURL, ...headers } }, (response) => {
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

/** Figures with the CPU milliseconds that the service, its engine and the function took for each call. */
interface Spent extends Figures, CpuTimes {}

/** The function of links. */
const FUNCTION = 'open-link';

async function spending(service: RunningService, calls: number, run: () => Promise<Figures>) {
  const pid = service.process.pid ?? 0;
  const before = cpuOf(pid, FUNCTION);
  const figures = await run();
  const after = cpuOf(pid, FUNCTION);
  const each = (kind: keyof CpuTimes) => (after[kind] - before[kind]) / calls;
  return {
    ...figures,
    ...{ service: each('service'), engine: each('engine'), function: each('function') },
  };
}

function report(name: string, own: readonly Spent[], bare: readonly Figures[]): void {
  const [ours, theirs] = [middle(own), middle(bare)];
  const cpu = (kind: keyof CpuTimes) => median(own.map((each) => each[kind])).toFixed(1);
  console.log(show(`${name} through the local service`, ours));
  console.log(show(`bare calls of a ${name}`, theirs));
  console.log(
    `${name}: ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)} (goal: at least 0.85); CPU ${cpu('service')} ms of the service, of it ${cpu('function')} ms the function and the rest gateway, IAM and runner; ${cpu('engine')} ms of the engine`,
  );
}

type Bare = Awaited<ReturnType<typeof bareUpdates>>;

/** One round: bare writes, clicks, bare pairs and joins, in turns, on links and items of their own. */
async function playRound(service: RunningService, bare: Bare, links: readonly string[]) {
  const [clicked, joined] = [links.slice(0, LINKS_IN_A_ROUND), links.slice(LINKS_IN_A_ROUND)];
  const calls = LINKS_IN_A_ROUND * CALLS_ON_A_LINK;
  const items = async () => jobsOf(await bare.makeItems(LINKS_IN_A_ROUND));
  // A new one each round: the service closes connections that idled meanwhile.
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const through = (urls: readonly string[], headers?: Readonly<Record<string, string>>) =>
    spending(service, calls, () => measure(jobsOf(urls), CONCURRENCY, clickWith(agent, headers)));
  try {
    const update = await measure(await items(), CONCURRENCY, bare.judged);
    const click = await through(clicked);
    await measure(joined, CONCURRENCY, clickWith(agent));
    const pair = await measure(await items(), CONCURRENCY, bare.judgedPair);
    return { update, click, pair, join: await through(joined, PART) };
  } finally {
    agent.destroy();
  }
}

/** Clicks and joins through the whole local service, and the bare calls on the same engine, in turns. */
export async function benchClick({ engine }: { readonly engine: Engine }): Promise<void> {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const dataDir = mkdtempSync(join(engine === 'memory' ? memory : tmpdir(), 'countersign-bench-'));
  const service = await startService(
    { EPHEMERAL: '0', COUNTERSIGN_DEMO: 'bare', COUNTERSIGN_DATA_DIR: dataDir },
    console.log,
  );
  const bare = await bareUpdates(dataDir);
  try {
    const perRound = 2 * LINKS_IN_A_ROUND;
    console.log(`Making ${(ROUNDS + 1) * perRound} links; engine: ${engine}`);
    const links = await makeLinks(service.url, (ROUNDS + 1) * perRound);
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      console.log(round === 0 ? 'Warming up' : `Round ${round} of ${ROUNDS}`);
      const own = links.slice(round * perRound, (round + 1) * perRound);
      rounds.push(await playRound(service, bare, own));
    }
    const warm = rounds.slice(1);
    report(
      'click',
      warm.map(({ click }) => click),
      warm.map(({ update }) => update),
    );
    report(
      'join',
      warm.map((round) => round.join),
      warm.map(({ pair }) => pair),
    );
    await benchStartUp();
  } finally {
    await bare.stop();
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
