import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import * as z from 'zod/mini';

const metadata = z.object({ jwks_uri: z.url() });

const REQUEST_MILLISECONDS = 3_000;
/** A key that the issuer took back is refused after so long at the latest. */
export const KEYS_CACHED_MILLISECONDS = 5 * 60 * 1_000;
/** A key that is not known has the issuer asked again, but not more often than this: garbage costs it nothing. */
export const KEYS_COOLDOWN_MILLISECONDS = 10_000;

/** The issuer's keys could not be had: nothing is known of the token. */
export class KeysUnreadable extends Error {
  override readonly name = 'KeysUnreadable';
}

const CONFIGURATION = '/.well-known/openid-configuration';

/** OpenID Connect Discovery 1.0: https://openid.net/specs/openid-connect-discovery-1_0.html, section 4. */
async function discover(issuer: string): Promise<RemoteJWKSet> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}${CONFIGURATION}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
  });
  if (!response.ok) {
    throw new Error(`The issuer answered ${response.status}.`);
  }
  const { jwks_uri } = metadata.parse(await response.json());
  return createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: REQUEST_MILLISECONDS,
    cacheMaxAge: KEYS_CACHED_MILLISECONDS,
    cooldownDuration: KEYS_COOLDOWN_MILLISECONDS,
  });
}

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/**
 * The keys that an issuer signs with, read from it when they are first needed and again as they get old. Throws
 * `KeysUnreadable` when it does not give them, and jose's own errors when it has none for this token.
 */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let found: Promise<RemoteJWKSet> | undefined;
  const keySet = (): Promise<RemoteJWKSet> => {
    found ??= discover(issuer).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return async (header, token) => {
    try {
      return await (await keySet())(header, token);
    } catch (error) {
      throw isAboutToken(error) ? error : new KeysUnreadable(issuer, { cause: error });
    }
  };
}
