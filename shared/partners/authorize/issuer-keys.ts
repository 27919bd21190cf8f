import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { type Clock, SYSTEM_CLOCK, spaced } from './spaced.ts';

const metadata = z.object({ jwks_uri: z.url() });
/** `createLocalJWKSet` checks the keys themselves. */
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * The time limit of one request for keys: discovery and key set together. A token waits for the request in progress and
 * for the next one, at most twice this; the function ends after 8 seconds, the gateway waits 10.
 */
export const QUESTION_MILLISECONDS = 3_000;
/** The time after which a key that the issuer withdrew is refused at the latest. */
export const KEYS_CACHED_MILLISECONDS = 5 * 60 * 1_000;
/** The shortest time between two requests for unknown keys, so that invalid tokens cannot flood the issuer. */
export const QUESTION_INTERVAL_MILLISECONDS = 1_000;

/** The error for keys that cannot be read from the issuer: the token is neither valid nor invalid. */
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

/** Returns undefined if the set does not have the key: the issuer may have added it since. */
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
 * The signing keys of an issuer, read when they are first needed, again when they expire, and for each unknown key.
 * Throws `KeysUnreadable` when they cannot be read, and jose's own errors when the issuer has no key for the token: in
 * that case the keys were read after the token arrived.
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
