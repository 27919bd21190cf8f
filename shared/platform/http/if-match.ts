import { DomainError } from '../errors.ts';
import { because, type Sentence } from '../sentence.ts';
import type { Context } from './context.ts';

/** The suffix that compressing proxies add to an etag. */
const ENCODED = /-(?:gzip|br|deflate)$/;

/**
 * True if a condition names one of the etags. It is a list (RFC 9110, 13.1.1), and clients send etags without quotes, as
 * weak ones, and as a compressing proxy changed them. No condition, and an empty one, is met by all.
 */
export function meetsMatch(ifMatch: string | undefined, etags: readonly string[]): boolean {
  const given = (ifMatch ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//i, '').replaceAll('"', ''))
    .filter((each) => each !== '');
  return (
    given.length === 0 ||
    given.some(
      (each) => each === '*' || etags.includes(each) || etags.includes(each.replace(ENCODED, '')),
    )
  );
}

/** Rejects a change of a resource that no longer has the etag the caller expects, if one was sent. */
export function requireMatch(
  { ifMatch }: Pick<Context, 'ifMatch'>,
  etags: string | readonly string[],
  reason: Sentence = because('RESOURCE_CHANGED'),
): void {
  if (!meetsMatch(ifMatch, [etags].flat())) {
    throw new DomainError('ETAG_STALE', reason, { data: ['If-Match'] });
  }
}
