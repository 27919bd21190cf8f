import type { WebhookRegistration } from '../endpoint.ts';
import type { WebhookStore } from '../endpoint-store.ts';
import type { DueLane, SenderQueue } from '../sender-queue.ts';
import { deliverLane, type LaneDependencies, type LaneRun } from './deliver-message-group.ts';

export type WorkDependencies = LaneDependencies & {
  readonly queue: Pick<SenderQueue, 'listDue'>;
  readonly webhooks: Pick<WebhookStore, 'find'>;
  /** Waits a moment, while lanes are being worked off and more could be. */
  readonly moment: () => Promise<unknown>;
};

/** Requests that a partner's endpoint has from us at once. */
const LANES_AT_ONCE = 8;
const MARKS_IN_A_PIECE = 100;

/** Lanes of one partner that are being worked off. One that is slow keeps its own place, and not the others'. */
class Lanes {
  readonly #dependencies: WorkDependencies;
  readonly #run: Omit<LaneRun, 'registration'>;
  readonly #busy = new Map<string, Promise<void>>();
  #due: DueLane[] = [];
  #registration: WebhookRegistration | undefined;

  constructor(dependencies: WorkDependencies, run: Omit<LaneRun, 'registration'>) {
    this.#dependencies = dependencies;
    this.#run = run;
  }

  /** Takes up what is due, as far as there is place. Answers whether anything is left to do. */
  async takeUp(): Promise<boolean> {
    if (this.#due.length === 0) {
      await this.#look();
    }
    while (this.#busy.size < LANES_AT_ONCE) {
      const lane = this.#due.shift();
      if (!lane) {
        break;
      }
      const run = { ...this.#run, registration: this.#registration };
      const work = deliverLane(this.#dependencies, run, lane).finally(() =>
        this.#busy.delete(lane.lane),
      );
      // Whoever waits for it is told; that nobody waits yet is no reason to end the process.
      work.catch(() => undefined);
      this.#busy.set(lane.lane, work);
    }
    return this.#busy.size > 0;
  }

  /** Until a place is free, or there may be something new for one that is. */
  async progress(): Promise<void> {
    const isFull = this.#busy.size === LANES_AT_ONCE;
    await Promise.race([...this.#busy.values(), ...(isFull ? [] : [this.#dependencies.moment()])]);
  }

  async end(): Promise<void> {
    await Promise.all(this.#busy.values());
  }

  async #look(): Promise<void> {
    const { queue, webhooks } = this.#dependencies;
    const { partnerId, time } = this.#run;
    const due = await queue.listDue(partnerId, time(), MARKS_IN_A_PIECE);
    this.#due = due.filter(({ lane }) => !this.#busy.has(lane));
    if (this.#due.length > 0) {
      this.#registration = await webhooks.find(partnerId);
    }
  }
}

/** Whether all that was due is done. */
export async function workOff(
  dependencies: WorkDependencies,
  run: Omit<LaneRun, 'registration'>,
): Promise<boolean> {
  const lanes = new Lanes(dependencies, run);
  while (await run.goesOn()) {
    if (!(await lanes.takeUp())) {
      return true;
    }
    await lanes.progress();
  }
  await lanes.end();
  return false;
}
