import type { Browser, Page } from 'playwright-core';
import { OFFER } from '../api/helpers/partner.ts';
import { launch } from '../browser/browser.ts';
import { customerOfDemo } from '../browser/portal/customer-of-demo.ts';
import { firstView } from '../browser/portal/first-view.ts';
import { longestTask, type TraceEvent, tasksOf, traced } from '../browser/portal/trace.ts';
import { visit } from '../browser/portal/visit.ts';
import { startService } from '../setup/service.ts';
import { median } from './measure.ts';

const RUNS = 5;
/** Lighthouse slows the processor of a desktop computer down by this for a telephone of the middle class. */
const SLOWER = 4;
const ORDERS = 20;
const LINES = 25;
const BLOCKING_MILLISECONDS = 50;
/** A page of five runs takes a quarter of this on two cores. */
const MOST_MILLISECONDS = 120_000;

interface Timing {
  readonly paint: number;
  readonly largest: number;
  readonly content: number;
  readonly blocking: number;
  readonly longest: number;
}

/** Milliseconds from the first navigation to the last event of a name: the silent sign-in is part of them. */
function until(events: readonly TraceEvent[], name: RegExp): number {
  const starts = events.filter((event) => event.name === 'navigationStart').map(({ ts }) => ts);
  const ends = events.filter((event) => name.test(event.name)).map(({ ts }) => ts);
  return (Math.max(...ends) - Math.min(...starts)) / 1_000;
}

interface Measured {
  readonly path: string;
  /** The text that says that the page has its data. */
  readonly text: RegExp;
}

async function measureOnce(page: Page, url: string, { path, text }: Measured): Promise<Timing> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const start = Date.now();
  let content = 0;
  const events = await traced(page, async () => {
    await page.goto(`${url}${path}`);
    await page.getByText(text).first().waitFor();
    content = Date.now() - start;
  });
  await session.detach();
  return {
    paint: until(events, /^firstContentfulPaint$/),
    largest: until(events, /^largestContentfulPaint::Candidate$/),
    content,
    blocking: tasksOf(events).reduce(
      (sum, task) => sum + Math.max(0, task - BLOCKING_MILLISECONDS),
      0,
    ),
    longest: longestTask(events),
  };
}

async function seed(url: string): Promise<string> {
  const { partner, software } = await customerOfDemo(url);
  const line = { offerId: OFFER, quantity: 1, termDuration: 'P1Y' };
  for (let order = 0; order < ORDERS; order += 1) {
    await partner.buy(Array.from({ length: LINES }, () => line));
  }
  return software;
}

async function row(browser: Browser, url: string, name: string, measured: Measured) {
  const { page, context } = await visit(browser, { url, person: 'admin', path: '/customers' });
  const timings: Timing[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    timings.push(await measureOnce(page, url, measured));
  }
  const bytes = await firstView(page, `${url}${measured.path}`);
  await context.close();
  const of = (read: (timing: Timing) => number) => String(Math.round(median(timings.map(read))));
  return [
    name,
    `${Math.round(bytes / 1_000)} kB`,
    ...[of(({ paint }) => paint), of(({ largest }) => largest), of(({ content }) => content)],
    ...[of(({ blocking }) => blocking), of(({ longest }) => longest)],
  ];
}

/** Ends a measurement that waits for what never comes: an event of the trace, or a text that the page no longer has. */
async function within<Result>(what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} was not measured within ${MOST_MILLISECONDS} ms.`)),
      MOST_MILLISECONDS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Prints how long Home and the software of 500 items take on a processor that is slowed down: the median of five runs. */
export async function benchPortal(): Promise<void> {
  const service = await startService();
  const browser = await launch();
  try {
    const software = await within('The purchase of 500 items', seed(service.url));
    const pages = [
      ['Home', { path: '/', text: /This month's charges/ }],
      ['Software, 500 items', { path: software, text: /^500 items$/ }],
    ] as const;
    const rows: (readonly string[])[] = [];
    for (const [name, measured] of pages) {
      rows.push(await within(name, row(browser, service.url, name, measured)));
    }
    const head = ['page', 'scripts, gzip', 'first paint', 'largest paint', 'with data'];
    const table = [[...head, 'blocking', 'longest task'], Array(7).fill('---'), ...rows];
    console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  } finally {
    await browser.close();
    await service.stop();
  }
}
