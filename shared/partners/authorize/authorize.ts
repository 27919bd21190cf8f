import { type Claims, REFUSED } from '#shared/platform/http/claims.ts';
import { KeysUnreadable } from './issuer-keys.ts';

export interface Dependencies {
  readonly verify: (token: string) => Promise<Claims>;
  /** Told why; never the token. */
  readonly onRefusal: (error: unknown) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Authorized {
  readonly isAuthorized: true;
  readonly context: Claims;
}

const bearerOf = (header: string): string => {
  const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  if (token === undefined) {
    throw new Error('There is no bearer token.');
  }
  return token;
};

/**
 * Answers an HTTP API who calls. A token that does not hold is let through with nothing but that word, and the function
 * behind refuses it with 401 and says what to do: all that an HTTP API is documented to do by itself is 403 for
 * `isAuthorized: false`, which would say something else, and 500 for an error.
 */
export const authorize =
  ({ verify, onRefusal, onFailure }: Dependencies) =>
  async (header: string): Promise<Authorized> => {
    try {
      return { isAuthorized: true, context: await verify(bearerOf(header)) };
    } catch (error) {
      if (error instanceof KeysUnreadable) {
        onFailure(error);
        throw new Error('The token cannot be checked.');
      }
      onRefusal(error);
      return { isAuthorized: true, context: REFUSED };
    }
  };
