import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { type Clock, SYSTEM_CLOCK, spaced } from './spaced.ts';

const metadata = z.object({ jwks_uri: z.url() });
/** `createLocalJWKSet` checks the keys themselves. */
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Limit of one question: discovery and key set together. A token waits for the question under way and for the next
 * one, at most twice this; the function ends after 8 seconds, the gateway waits 10.
 */
export const QUESTION_MILLISECONDS = 3_000;
/** A key that the issuer took back is refused after so long at the latest. */
export const KEYS_CACHED_MILLISECONDS = 5 * 60 * 1_000;
/** Unknown keys make the issuer be asked again, but not more often than this: garbage costs it little. */
export const QUESTION_INTERVAL_MILLISECONDS = 1_000;

/** The issuer's keys could not be had: nothing is known of the token. */
export class KeysUnreadable extends Error {
  override readonly name = 'KeysUnreadable';
}

const CONFIGURATION = '/.well-known/openid-configuration';

async function read(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal });
  if (!response.ok) {
    throw new Error(`The issuer answered ${response.status}.`);
  }
  return response.json();
}

/** OpenID Connect Discovery 1.0: https://openid.net/specs/openid-connect-discovery-1_0.html, section 4. */
async function readKeys(issuer: string, limitMilliseconds: number): Promise<JWTVerifyGetKey> {
  const signal = AbortSignal.timeout(limitMilliseconds);
  const configuration = await read(`${issuer.replace(/\/$/, '')}${CONFIGURATION}`, signal);
  const { jwks_uri } = metadata.parse(configuration);
  const keys: JSONWebKeySet = keySet.parse(await read(jwks_uri, signal));
  return createLocalJWKSet(keys);
}

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/** Nothing where the set has no such key: the issuer may have added it since. */
async function find(keys: JWTVerifyGetKey, ...token: Parameters<JWTVerifyGetKey>) {
  try {
    return await keys(...token);
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) {
      return undefined;
    }
    throw error;
  }
}

/**
 * The keys that an issuer signs with, read from it when they are first needed, again as they get old, and for each key
 * that is not known. Throws `KeysUnreadable` when the issuer does not give them, and jose's own errors when it has none
 * for this token: then it was asked after the token came.
 */
export function issuerKeys(
  issuer: string,
  clock: Clock = SYSTEM_CLOCK,
  limitMilliseconds = QUESTION_MILLISECONDS,
): JWTVerifyGetKey {
  let known: { readonly keys: JWTVerifyGetKey; readonly until: number } | undefined;
  const ask = spaced(
    async () => {
      const until = clock.now() + KEYS_CACHED_MILLISECONDS;
      const keys = await readKeys(issuer, limitMilliseconds);
      known = { keys, until };
      return keys;
    },
    QUESTION_INTERVAL_MILLISECONDS,
    clock,
  );
  return async (header, token) => {
    try {
      const key =
        known && clock.now() < known.until ? await find(known.keys, header, token) : undefined;
      return key ?? (await (await ask())(header, token));
    } catch (error) {
      throw isAboutToken(error) ? error : new KeysUnreadable(issuer, { cause: error });
    }
  };
}
