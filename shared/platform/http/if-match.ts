import { DomainError } from '../errors.ts';
import type { Context } from './context.ts';

/** Refuses a change of what is not any more as the caller believes it to be, if he said what he believes. */
export function requireMatch({ ifMatch }: Pick<Context, 'ifMatch'>, etag: string): void {
  const given = ifMatch?.replace(/^W\//, '').replaceAll('"', '');
  if (given && given !== '*' && given !== etag) {
    throw new DomainError('ETAG_STALE', 'It has changed since it was read. Read it again.', {
      data: ['If-Match'],
    });
  }
}
