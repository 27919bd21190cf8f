import { type Attempt, afterAttempt, bodyOf, type Delivery } from '../delivery.ts';
import { signingSecrets, type WebhookRegistration, wants } from '../endpoint.ts';
import type { DueLane, LaneHead, SenderQueue } from '../sender-queue.ts';
import type { WebhookSecrets } from '../webhook-secrets.ts';
import type { Post } from './post.ts';
import { signedHeaders } from './sign.ts';

export interface LaneDependencies {
  readonly queue: Pick<SenderQueue, 'head' | 'find' | 'save' | 'mark' | 'leave' | 'unmark'>;
  readonly secrets: Pick<WebhookSecrets, 'open'>;
  readonly post: Post;
  /** Origin of the addresses in what is sent. */
  readonly apiUrl: string;
  readonly wallClock: () => number;
  /** Told of every try. */
  readonly tried: (delivery: Delivery) => void;
}

/** What is known of a partner while its lanes are worked off. */
export interface LaneRun {
  readonly partnerId: string;
  readonly registration: WebhookRegistration | undefined;
  /** The time that rules go by. */
  readonly time: () => Date;
  /** Whether another try may begin. */
  readonly goesOn: () => Promise<boolean>;
}

async function attempt(
  { secrets, post, apiUrl, wallClock }: LaneDependencies,
  { partnerId, time }: LaneRun,
  registration: WebhookRegistration,
  { event }: Delivery,
): Promise<Attempt> {
  const body = JSON.stringify(bodyOf(event, apiUrl));
  const signing = signingSecrets(registration, time());
  const values = await Promise.all(signing.map(({ closed }) => secrets.open(partnerId, closed)));
  // Receivers look at the time of the signature by their own clocks.
  const headers = signedHeaders(values, event.id, new Date(wallClock()), body);
  const outcome = await post(registration.url, headers, body);
  return { at: time(), ...outcome };
}

/** The first of a lane; what a killed run or another sender has left behind is put away. */
async function findHead(
  { queue }: LaneDependencies,
  partnerId: string,
  lane: string,
): Promise<{ readonly head: LaneHead; readonly delivery: Delivery } | undefined> {
  for (;;) {
    const head = await queue.head(partnerId, lane);
    if (!head) {
      return undefined;
    }
    const delivery = await queue.find(partnerId, head.eventId);
    if (delivery?.state === 'waiting') {
      return { head, delivery };
    }
    await queue.leave(partnerId, lane, head.position);
  }
}

/** What becomes of a delivery that is due. */
async function tryOnce(
  dependencies: LaneDependencies,
  run: LaneRun,
  delivery: Delivery,
): Promise<Delivery> {
  const { registration, time } = run;
  if (!registration || !wants(registration, delivery.event)) {
    return { ...delivery, state: 'unwanted', finishedAt: time() };
  }
  const after = afterAttempt(delivery, await attempt(dependencies, run, registration, delivery));
  dependencies.tried(after);
  return after;
}

/**
 * Delivers what is due of a lane, one after the other: while one waits for its next try, those behind it wait, too.
 * The last mark of the lane goes last, so that a run that is killed is found and done again.
 */
export async function deliverLane(
  dependencies: LaneDependencies,
  run: LaneRun,
  { lane, marks }: DueLane,
): Promise<void> {
  const { queue } = dependencies;
  const { partnerId, time, goesOn } = run;
  await queue.unmark(partnerId, marks.slice(1));
  for (;;) {
    const found = await findHead(dependencies, partnerId, lane);
    if (!found) {
      break;
    }
    const { head, delivery } = found;
    if (delivery.nextTryAt > time()) {
      await queue.mark(delivery);
      break;
    }
    if (!(await goesOn())) {
      return;
    }
    const after = await tryOnce(dependencies, run, delivery);
    await queue.save(delivery, after);
    if (after.state !== 'waiting') {
      await queue.leave(partnerId, lane, head.position);
    }
  }
  await queue.unmark(partnerId, marks.slice(0, 1));
}
