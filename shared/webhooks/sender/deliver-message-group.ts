import { type Attempt, afterAttempt, bodyOf, type Delivery, isGone } from '../delivery.ts';
import { signingSecrets, type WebhookRegistration, wants } from '../endpoint.ts';
import type { ServiceEvent } from '../event.ts';
import type { DueMessageGroup, GroupHead, SenderQueue } from '../sender-queue.ts';
import type { WebhookSecrets } from '../webhook-secrets.ts';
import type { Post } from './post.ts';
import { signedHeaders } from './sign.ts';

export interface GroupDependencies {
  readonly queue: Pick<SenderQueue, 'head' | 'find' | 'save' | 'mark' | 'leave' | 'unmark'>;
  readonly secrets: Pick<WebhookSecrets, 'decrypt'>;
  readonly post: Post;
  /** The origin of the URLs in delivery bodies. */
  readonly apiUrl: string;
  readonly wallClock: () => number;
  /** Receives the outcome of every attempt. */
  readonly onAttempt: (delivery: Delivery) => void;
}

/** The facts of a partner while its message groups are drained. */
export interface GroupRun {
  readonly partnerId: string;
  readonly registration: () => WebhookRegistration | undefined;
  /** Pauses the endpoint, for every message group. */
  readonly pause: (registration: WebhookRegistration, event: ServiceEvent) => Promise<void>;
  /** The time that rules use. */
  readonly time: () => Date;
  /** Returns true while another attempt may begin. */
  readonly mayContinue: () => Promise<boolean>;
}

async function attempt(
  { secrets, post, apiUrl, wallClock }: GroupDependencies,
  { partnerId, time }: GroupRun,
  registration: WebhookRegistration,
  { event }: Delivery,
): Promise<Attempt> {
  const body = JSON.stringify(bodyOf(event, apiUrl));
  const signing = signingSecrets(registration, time());
  const values = await Promise.all(
    signing.map(({ encrypted }) => secrets.decrypt(partnerId, encrypted)),
  );
  // Receivers compare the time of the signature with their own clocks.
  const headers = signedHeaders(values, event.id, new Date(wallClock()), body);
  const outcome = await post(registration.url, headers, body);
  return { at: time(), ...outcome };
}

/** Finds the first pending delivery of a message group, and removes finished ones that an interrupted run left there. */
async function findHead(
  { queue }: GroupDependencies,
  partnerId: string,
  messageGroup: string,
): Promise<{ readonly head: GroupHead; readonly delivery: Delivery } | undefined> {
  for (;;) {
    const head = await queue.head(partnerId, messageGroup);
    if (!head) {
      return undefined;
    }
    const delivery = await queue.find(partnerId, head.eventId);
    if (delivery?.state === 'pending') {
      return { head, delivery };
    }
    await queue.leave(partnerId, messageGroup, head.position);
  }
}

/** Attempts a due delivery, or cancels it if the partner no longer subscribes to the event or is paused. */
async function attemptDelivery(
  dependencies: GroupDependencies,
  run: GroupRun,
  delivery: Delivery,
): Promise<Delivery> {
  const { time } = run;
  const registration = run.registration();
  if (!registration || registration.pausedAt || !wants(registration, delivery.event)) {
    return { ...delivery, state: 'cancelled', finishedAt: time() };
  }
  const after = afterAttempt(delivery, await attempt(dependencies, run, registration, delivery));
  dependencies.onAttempt(after);
  if (isGone(after.attempts.at(-1))) {
    // Before the delivery ends: a run that is killed in between attempts it again, and pauses the endpoint then.
    await run.pause(registration, delivery.event);
  }
  return after;
}

/** Attempts the first delivery of a message group. Returns true if another one of the group may follow. */
async function deliverHead(
  dependencies: GroupDependencies,
  run: GroupRun,
  { messageGroup, lastMark }: { readonly messageGroup: string; readonly lastMark?: string },
  { head, delivery }: { readonly head: GroupHead; readonly delivery: Delivery },
): Promise<boolean> {
  const { queue } = dependencies;
  const after = await attemptDelivery(dependencies, run, delivery);
  await queue.save(delivery, after);
  if (after.state === 'pending') {
    return true;
  }
  // What joins the group after the last one was read has a mark of its own.
  const mark = head.isLast ? lastMark : undefined;
  await queue.leave(run.partnerId, messageGroup, head.position, mark);
  return mark === undefined;
}

/**
 * Delivers what is due of a message group, one delivery after the other: while one waits for its next attempt, those
 * behind it wait, too. The last mark of the group is removed last, so that an interrupted run is found and repeated.
 */
export async function deliverMessageGroup(
  dependencies: GroupDependencies,
  run: GroupRun,
  { messageGroup, marks: [lastMark, ...marks] }: DueMessageGroup,
): Promise<void> {
  const { queue } = dependencies;
  const { partnerId, time, mayContinue } = run;
  const group = { messageGroup, ...(lastMark !== undefined && { lastMark }) };
  await queue.unmark(partnerId, marks);
  for (;;) {
    const found = await findHead(dependencies, partnerId, messageGroup);
    if (!found) {
      break;
    }
    if (found.delivery.nextTryAt > time()) {
      await queue.mark(found.delivery);
      break;
    }
    if (!(await mayContinue())) {
      return;
    }
    if (!(await deliverHead(dependencies, run, group, found))) {
      return;
    }
  }
  await queue.unmark(partnerId, lastMark === undefined ? [] : [lastMark]);
}
