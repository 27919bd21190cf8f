import { DomainError, type ErrorCode } from '#shared/platform/errors.ts';
import { type CountedLink, type LinkState, linkState } from './link.ts';

const ENDS = {
  expired: ['LINK_EXPIRED', 'Its time is over.'],
  exhausted: ['LINK_EXHAUSTED', 'All of its downloads have been used.'],
  revoked: ['LINK_REVOKED', 'It was withdrawn, or the purchase was cancelled.'],
  replaced: ['LINK_REPLACED', 'It was replaced by a new link.'],
} as const satisfies Record<Exclude<LinkState, 'active'>, readonly [ErrorCode, string]>;

/** The error for a link that does not work, with the state in its data; undefined for a working link. */
export function endOf(link: CountedLink, now: Date): DomainError | undefined {
  const state = linkState(link, now);
  if (state === 'active') {
    return undefined;
  }
  const [code, why] = ENDS[state];
  return new DomainError(
    code,
    `This download link has ended. ${why} Ask the company that sent it to you for another one.`,
    { data: [state] },
  );
}

/** The error for a token that no link has. */
export const unknownLink = () =>
  new DomainError(
    'LINK_NOT_FOUND',
    'There is no such download link. Check that the address is complete.',
  );
