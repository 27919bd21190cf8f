import { type Claims, REFUSED } from '#shared/platform/http/claims.ts';
import { KeysUnreadable } from './issuer-keys.ts';

export interface Dependencies {
  readonly verify: (token: string) => Promise<Claims>;
  /** Receives the reason; never the token. */
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
 * Returns the caller to an HTTP API. A request with an invalid token is passed on with that mark only, and the function
 * behind the API refuses it with a helpful 401. The documented responses of an HTTP API itself are 403 for
 * `isAuthorized: false`, which has another meaning, and 500 for an error.
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
