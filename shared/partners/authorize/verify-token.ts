import { decodeJwt, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { CLAIMS, CLOCK_LEEWAY_SECONDS, type Claims } from '#shared/platform/http/claims.ts';

export interface Expected {
  readonly issuer: string;
  /** Nothing where tokens name no audience: then they say in `token_use` that they are for access. */
  readonly audience: string | undefined;
}

/** What HTTP APIs take themselves, and what every issuer of OpenID Connect can sign with. */
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

/** One word: a role with a blank in it would be read as two. */
const isWord = (item: unknown): item is string =>
  typeof item === 'string' && /^[\w.:-]+$/.test(item);

/** As an HTTP API's own authorizer hands claims on: text, lists in brackets. What is neither is not there. */
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

/** The last time that a Date can be. */
const LATEST = 8_640_000_000_000_000;

/**
 * The time at which a token is judged: now, or its own beginning when that lies ahead. The gateway remembers the answer
 * beyond that beginning, so the function behind compares `nbf` with its clock at each request.
 */
function judgedAt(token: string): Date {
  const { nbf } = decodeJwt(token);
  const beginsAt = typeof nbf === 'number' ? Math.min(nbf * 1_000, LATEST) : 0;
  return new Date(Math.max(Date.now(), beginsAt));
}

/**
 * Checks signature, issuer, audience, end and use of a token, and answers what the service reads of its claims.
 * Throws when one of them does not hold, and `KeysUnreadable` when that cannot be told.
 */
export const tokenVerifier =
  (expected: Expected, keys: JWTVerifyGetKey) =>
  async (token: string): Promise<Claims> => {
    const { issuer, audience } = expected;
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      ...(audience !== undefined && { audience }),
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      currentDate: judgedAt(token),
      clockTolerance: CLOCK_LEEWAY_SECONDS,
    });
    requireAccess(payload, expected);
    return claimsOf(payload);
  };
