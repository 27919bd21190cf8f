import type { Table } from '../dynamodb/table.ts';
import { DomainError, type ErrorCode } from '../errors.ts';
import type { Sentence } from '../sentence.ts';
import { MILLISECONDS_PER_DAY } from '../time.ts';
import { countInWindow, secondsLeft, windowAt } from './count-in-window.ts';

/** The number of things of a kind that one owner may make in a day of UTC. */
export interface Quota {
  /** Names the counter. */
  readonly name: string;
  readonly most: number;
  readonly code: ErrorCode;
  /** Says what is full, and what to do. */
  readonly why: Sentence;
}

export interface DailyQuotas {
  /** Counts one, also for a request that is refused later; throws the quota's error when the owner's day is full. */
  count(quota: Quota, owner: string, now: Date): Promise<void>;
}

export const fullQuota = ({ code, why }: Quota, now: Date): DomainError =>
  new DomainError(code, why, {
    retryAfterSeconds: secondsLeft(windowAt(now, MILLISECONDS_PER_DAY), now),
  });

export const dynamoDailyQuotas = (table: Table): DailyQuotas => ({
  async count(quota, owner, now) {
    const window = windowAt(now, MILLISECONDS_PER_DAY);
    const counter = { name: `DAY#${quota.name}#${owner}`, most: quota.most, window };
    if (!(await countInWindow(table, counter))) {
      throw fullQuota(quota, now);
    }
  },
});
