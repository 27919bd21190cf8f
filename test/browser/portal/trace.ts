import type { Page } from 'playwright-core';
import * as z from 'zod';

const event = z.looseObject({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().optional(),
  /** Time of the processor, which other programs do not lengthen. */
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
});
export type TraceEvent = z.output<typeof event>;

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing', 'loading', '__metadata'];
const MICROSECONDS = 1_000;

/** Records Chromium's own trace of what is done on a page. */
export async function traced(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...z.array(event).parse(value.filter(({ ts }) => ts !== undefined)));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...CATEGORIES, 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** Tasks of the threads that run the page's scripts, in milliseconds of the processor. */
export function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid}:${tid}`))
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / MICROSECONDS);
}

export const longestTask = (events: readonly TraceEvent[]): number =>
  Math.max(0, ...tasksOf(events));
