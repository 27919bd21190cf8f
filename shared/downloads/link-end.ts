import { DomainError, type ErrorCode } from '#shared/platform/errors.ts';
import { because, type ReasonCode } from '#shared/platform/sentence.ts';
import { type CountedLink, type LinkState, linkState } from './link.ts';

const ENDS = {
  expired: ['LINK_EXPIRED', 'LINK_TIME_OVER'],
  exhausted: ['LINK_EXHAUSTED', 'LINK_USED_UP'],
  revoked: ['LINK_REVOKED', 'LINK_PURCHASE_CANCELLED'],
  replaced: ['LINK_REPLACED', 'LINK_REPLACED_BY_NEW'],
} as const satisfies Record<Exclude<LinkState, 'active'>, readonly [ErrorCode, ReasonCode]>;

/** The error for a link that does not work, with the state in its data; undefined for a working link. */
export function endOf(link: CountedLink, now: Date): DomainError | undefined {
  const state = linkState(link, now);
  if (state === 'active') {
    return undefined;
  }
  const [code, why] = ENDS[state];
  return new DomainError(code, because('LINK_ENDED', { why: because(why) }), { data: [state] });
}

const SOONEST_RETRY_SECONDS = 2;
const RETRY_SPREAD_SECONDS = 8;

/** The error for a link that more people click on than its row can count. Retries are spread over some seconds. */
export const busyLink = () =>
  new DomainError('TOO_MANY_REQUESTS', because('LINK_BUSY'), {
    retryAfterSeconds: SOONEST_RETRY_SECONDS + Math.floor(Math.random() * RETRY_SPREAD_SECONDS),
  });

/** The error for a token that no link has. */
export const unknownLink = () => new DomainError('LINK_NOT_FOUND', because('LINK_NOT_FOUND'));
