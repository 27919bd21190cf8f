import type { Attempt, Delivery } from './delivery.ts';
import type { DueQueue } from './due.ts';
import type { ServiceEvent } from './event.ts';
import type { Change, Page, PageRequest } from './ports.ts';
import type { WebhookRegistration } from './webhook.ts';

export interface WebhookRepository {
  find(partnerId: string): Promise<WebhookRegistration | undefined>;
  /** Refuses a second one with `WEBHOOK_EXISTS`. */
  create(registration: WebhookRegistration): Change;
  /** Refuses a stale one by its version. */
  save(registration: WebhookRegistration): Change;
}

/** Makes secrets, and keeps them so that a copy of the table signs nothing. */
export interface WebhookSecrets {
  create(partnerId: string): Promise<{ readonly value: string; readonly closed: string }>;
  open(partnerId: string, closed: string): Promise<string>;
}

/** Takes events in for those who are to be told of them. */
export interface Outbox {
  /**
   * Puts an event into its lane. The same event again changes nothing, whatever has become of it; and it goes on where
   * a run that was killed left off.
   */
  add(event: ServiceEvent, position: string, now: Date): Promise<void>;
  /** Says that there is something to do for a partner: a sender that is about to stop looks again. */
  wake(partnerId: string, now: Date): Promise<void>;
}

/** The right to send for one partner, which nobody else has until it ends. Milliseconds of the clock on the wall. */
export interface Lease {
  readonly partnerId: string;
  readonly token: string;
  readonly until: number;
  /** How often the partner was woken when it was taken. */
  readonly wakes: number;
}

/** What a sender is to look at: a lane, with the marks that say so. */
export interface DueLane {
  readonly lane: string;
  /** Opaque; taken away when the lane has been looked at. */
  readonly marks: readonly string[];
}

/** The first of a lane. */
export interface LaneHead {
  readonly eventId: string;
  readonly position: string;
}

/** Test events, whose outcome their partner may look up. */
export interface ValidationEvents {
  /** What the dispatcher would write, so that there is something to look up at once. */
  create(delivery: Delivery): Change;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
}

export interface DeliveryQueue {
  /** Nothing where somebody else sends, or nothing was ever to be sent. */
  takeLease(partnerId: string, now: number): Promise<Lease | undefined>;
  /** Nothing if it has gone to somebody else. */
  renewLease(lease: Lease, now: number): Promise<Lease | undefined>;
  /** Gives it back with work left to do. */
  giveBack(lease: Lease): Promise<void>;
  /**
   * Gives it back with nothing left to do until then. If the partner was woken since the lease was taken, it is not
   * given back, and answered to go on with.
   */
  finish(lease: Lease, nextAt: Date | undefined): Promise<Lease | undefined>;
  /** Lanes of which something may be due; of about `limit` marks. */
  listDue(partnerId: string, now: Date, limit: number): Promise<readonly DueLane[]>;
  /** When the next one is due. */
  nextDue(partnerId: string): Promise<Date | undefined>;
  head(partnerId: string, lane: string): Promise<LaneHead | undefined>;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
  /** Saves what a try came to. Nothing if somebody else did before. */
  save(before: Delivery, after: Delivery): Promise<void>;
  /** Marks a lane as due at the time of its first delivery. */
  mark(delivery: Delivery): Promise<void>;
  leave(partnerId: string, lane: string, position: string): Promise<void>;
  unmark(partnerId: string, marks: readonly string[]): Promise<void>;
}

/** Partners that have something due. */
export interface DuePartner {
  readonly partnerId: string;
  readonly since: Date;
}

export interface DuePartners {
  /** Those for whom nobody sends at the moment. */
  due(now: Date, wallClock: number): DueQueue<DuePartner>;
}

export interface DeadDeliveries {
  /** Of one partner, or of all. */
  list(page: PageRequest, partnerId?: string): Promise<Page<Delivery>>;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
  /** Puts it back into its lane; a conflict if it is dead no more. */
  redrive(delivery: Delivery, now: Date): readonly Change[];
}

/** Sends one delivery; never throws, and never follows where it is sent on to. */
export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Omit<Attempt, 'at'>>;

/** Refuses an address that is not https, or that points anywhere but into the public internet. */
export type CheckAddress = (url: string) => Promise<void>;

/** Tells a sender that there may be something to do. It may get lost: a job tells again. */
export type Kick = (partnerId: string, now: Date) => Promise<void>;
