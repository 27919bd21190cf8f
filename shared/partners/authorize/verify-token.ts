import { decodeJwt, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { CLAIMS, CLOCK_LEEWAY_SECONDS, type Claims } from '#shared/platform/http/claims.ts';

export interface Expected {
  readonly issuer: string;
  /** Undefined if tokens name no audience: then `token_use` must say that they are access tokens. */
  readonly audience: string | undefined;
}

/** The algorithms that HTTP APIs accept, and that every issuer of OpenID Connect can use. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

export class NotForAccess extends Error {
  override readonly name = 'NotForAccess';
}

/** A user pool signs identities with the same key: they are for the client that asked for them, not for an API. */
function requireAccess({ token_use }: JWTPayload, { audience }: Expected): void {
  const isForAccess = token_use === 'access' || (token_use === undefined && audience !== undefined);
  if (!isForAccess) {
    throw new NotForAccess('The token is not an access token.');
  }
}

/** Accepts a single word: a role that contains a space would be read as two. */
const isWord = (item: unknown): item is string =>
  typeof item === 'string' && /^[\w.:-]+$/.test(item);

/** Formats a claim as an HTTP API's own authorizer does: text, or a list in brackets. Other claims are dropped. */
function textOf(claim: unknown): string | undefined {
  if (Array.isArray(claim)) {
    return `[${claim.filter(isWord).join(' ')}]`;
  }
  return typeof claim === 'string' ? claim : undefined;
}

const claimsOf = ({ exp, nbf, ...payload }: JWTPayload): Claims => ({
  ...Object.fromEntries(
    CLAIMS.flatMap((name) => {
      const text = textOf(payload[name]);
      return text === undefined ? [] : [[name, text] as const];
    }),
  ),
  exp: String(exp),
  ...(nbf !== undefined && { nbf: String(nbf) }),
});

/** The latest time that a Date can represent. */
const LATEST = 8_640_000_000_000_000;

/**
 * The time at which a token is checked: now, or its own start if that is in the future. The gateway caches the answer
 * beyond that start, so the function behind it compares `nbf` with its clock at each request.
 */
function judgedAt(token: string): Date {
  const { nbf } = decodeJwt(token);
  const beginsAt = typeof nbf === 'number' ? Math.min(nbf * 1_000, LATEST) : 0;
  return new Date(Math.max(Date.now(), beginsAt));
}

/**
 * Checks signature, issuer, audience, expiry and use of a token, and returns the claims that the service reads.
 * Throws if a check fails, and `KeysUnreadable` if the keys cannot be read.
 */
export const tokenVerifier =
  (expected: Expected, keys: JWTVerifyGetKey) =>
  async (token: string): Promise<Claims> => {
    const { issuer, audience } = expected;
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      ...(audience !== undefined && { audience }),
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'sub'],
      currentDate: judgedAt(token),
      clockTolerance: CLOCK_LEEWAY_SECONDS,
    });
    requireAccess(payload, expected);
    return claimsOf(payload);
  };
