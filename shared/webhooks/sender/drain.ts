import type { WebhookRegistration } from '../endpoint.ts';
import type { WebhookStore } from '../endpoint-store.ts';
import type { ServiceEvent } from '../event.ts';
import type { DueMessageGroup, SenderQueue } from '../sender-queue.ts';
import {
  deliverMessageGroup,
  type GroupDependencies,
  type GroupRun,
} from './deliver-message-group.ts';
import { Pace } from './pace.ts';
import type { PauseEndpoint } from './pause-endpoint.ts';

export type DrainDependencies = GroupDependencies & {
  readonly queue: Pick<SenderQueue, 'listDue'>;
  readonly webhooks: Pick<WebhookStore, 'find'>;
  readonly pauseEndpoint: PauseEndpoint;
  /** Waits a moment, while message groups are being delivered and there is room for more. */
  readonly moment: () => Promise<unknown>;
};

/** A run, whose registration is read as it proceeds. */
type DrainRun = Omit<GroupRun, 'registration' | 'pause'>;

/** Twice as many as are sent at once, of groups with a few marks each. */
const MARKS_IN_A_PAGE = 500;

/** The message groups of one partner that are being delivered. A slow group does not hold up the others. */
class BusyGroups {
  readonly #dependencies: DrainDependencies;
  readonly #run: DrainRun;
  readonly #pace = new Pace();
  readonly #busy = new Map<string, Promise<void>>();
  #due: DueMessageGroup[] = [];
  #registration: WebhookRegistration | undefined;

  constructor(dependencies: DrainDependencies, run: DrainRun) {
    const { post, wallClock } = dependencies;
    this.#dependencies = { ...dependencies, post: this.#pace.watching(post, wallClock) };
    this.#run = run;
  }

  /** Starts due message groups up to the limit. Returns false once there is nothing left to do. */
  async start(): Promise<boolean> {
    if (this.#due.length === 0) {
      await this.#look();
    }
    while (this.#busy.size < this.#pace.most) {
      const group = this.#due.shift();
      if (!group) {
        break;
      }
      const run: GroupRun = {
        ...this.#run,
        registration: () => this.#registration,
        pause: (registration, event) => this.#pause(registration, event),
      };
      const work = deliverMessageGroup(this.#dependencies, run, group).finally(() =>
        this.#busy.delete(group.messageGroup),
      );
      // `progress` and `end` raise the error; until one of them waits, it must not end the process.
      work.catch(() => undefined);
      this.#busy.set(group.messageGroup, work);
    }
    return this.#busy.size > 0;
  }

  /** Waits until a message group ends or, while there is room, until new work may have arrived. */
  async progress(): Promise<void> {
    const isFull = this.#busy.size >= this.#pace.most;
    await Promise.race([...this.#busy.values(), ...(isFull ? [] : [this.#dependencies.moment()])]);
  }

  async end(): Promise<void> {
    await Promise.all(this.#busy.values());
  }

  async #pause(registration: WebhookRegistration, event: ServiceEvent): Promise<void> {
    if (!this.#registration?.pausedAt) {
      const now = this.#run.time();
      this.#registration = await this.#dependencies.pauseEndpoint(registration, event, now);
    }
  }

  async #look(): Promise<void> {
    const { queue, webhooks } = this.#dependencies;
    const { partnerId, time } = this.#run;
    const due = await queue.listDue(partnerId, time(), MARKS_IN_A_PAGE);
    this.#due = due.filter(({ messageGroup }) => !this.#busy.has(messageGroup));
    if (this.#due.length > 0) {
      this.#registration = await webhooks.find(partnerId);
    }
  }
}

/** Delivers everything that is due. Returns false if the run must stop before that. */
export async function drain(dependencies: DrainDependencies, run: DrainRun): Promise<boolean> {
  const groups = new BusyGroups(dependencies, run);
  while (await run.mayContinue()) {
    if (!(await groups.start())) {
      return true;
    }
    await groups.progress();
  }
  await groups.end();
  return false;
}
