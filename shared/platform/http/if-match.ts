import { DomainError } from '../errors.ts';
import type { Context } from './context.ts';

/** Rejects a change of a resource that no longer has the etag the caller expects, if one was sent. */
export function requireMatch({ ifMatch }: Pick<Context, 'ifMatch'>, etag: string): void {
  const given = ifMatch?.replace(/^W\//, '').replaceAll('"', '');
  if (given && given !== '*' && given !== etag) {
    throw new DomainError('ETAG_STALE', 'The resource has changed since it was read. Read it again.', {
      data: ['If-Match'],
    });
  }
}
