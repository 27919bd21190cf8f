import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';

/** Reads the key that signs continuation tokens, when the first token needs it. */
export type PagingKey = () => Promise<Buffer>;

const signature = (key: Buffer, scope: string, position: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([scope, position]))
    .digest();

export const refusedToken = () =>
  new DomainError('INVALID_PROPERTY', because('CONTINUATION_FOREIGN'), {
    data: ['MS-ContinuationToken'],
  });

/**
 * Continuation tokens carry the position after which a list continues. They are signed for one list of one
 * caller (the scope), so that a position cannot be forged or used for another list.
 */
export function continuation(pagingKey: PagingKey) {
  return {
    async write(scope: string, position: string): Promise<string> {
      const mac = signature(await pagingKey(), scope, position);
      return `${Buffer.from(position).toString('base64url')}.${mac.toString('base64url')}`;
    },
    async read(scope: string, token: string): Promise<string> {
      const [position = '', mac = ''] = token.split('.');
      const text = Buffer.from(position, 'base64url').toString('utf8');
      const expected = signature(await pagingKey(), scope, text);
      const given = Buffer.from(mac, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw refusedToken();
      }
      return text;
    },
  };
}
export type Continuation = ReturnType<typeof continuation>;
