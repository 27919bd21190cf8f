import { setTimeout as pause } from 'node:timers/promises';
import { dueEvents, withoutTime } from './check-webhooks.ts';
import { finishJob } from './jobs.ts';
import { type Kept, readKept } from './kept.ts';
import type { Story } from './scenario.ts';

const HOUR = 60 * 60 * 1000;
const MOST_ROUNDS = 60;
const PAUSE_MILLISECONDS = 1_500;
/** Reading all that is kept holds up whoever is at work on it: it may take this part of the time. */
const READING_PART = 0.2;
/** The longest pause before a delivery is tried again is a day. */
const NEXT_TRY_MILLISECONDS = 25 * HOUR;

/** What is still to be done; an event that is lost is never taken up, and is no reason to wait longer. */
function leftToDo({ sellers }: Story, kept: Kept): Readonly<Record<string, number>> {
  const taken = new Set(kept.deliveries.map(({ event }) => withoutTime(event.id)));
  const due = sellers.flatMap(({ partner }) => [...dueEvents(kept, partner.id)]);
  return {
    events: due.filter((id) => !taken.has(id)).length,
    deliveries: kept.deliveries.filter(({ state }) => state === 'pending').length,
    archive: kept.auditRows.filter((row) => !kept.archived.has(String(row['id']))).length,
    cancellations: kept.due.filter((shard) => shard.startsWith('CANCELLING#')).length,
  };
}

/**
 * Lets the service come to rest: jobs run, streams are read to their end, deliveries are tried again. What is left
 * when nothing moves any more is found by the checks.
 */
export async function drain(story: Story, say: (line: string) => void): Promise<Kept> {
  const { service, jobs, time, dir } = story;
  let still = 0;
  let before = '';
  for (let round = 1; ; round += 1) {
    for (const job of jobs) {
      await finishJob(service.url, job);
    }
    const begun = Date.now();
    const kept = await readKept(dir);
    const reading = Date.now() - begun;
    const left = leftToDo(story, kept);
    const all = JSON.stringify(left);
    if (Object.values(left).every((count) => count === 0)) {
      return kept;
    }
    still = all === before ? still + 1 : 0;
    before = all;
    if (round === MOST_ROUNDS || still === 15) {
      say(`Nothing moves any more: ${all}`);
      return kept;
    }
    say(`left to do: ${all}`);
    await pause(Math.max(PAUSE_MILLISECONDS, reading * (1 / READING_PART - 1)));
    // While there is something to take in, nothing waits for the clock alone; and each day has its own events.
    if (left['events'] === 0 && left['deliveries'] !== 0 && round % 3 === 0) {
      await time.move(NEXT_TRY_MILLISECONDS, async () => undefined);
    }
  }
}
