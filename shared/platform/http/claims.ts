import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';
import type { Access } from './access.ts';
import { type Caller, PARTNER_CLAIM, partnerOf, ROLES, type Role } from './caller.ts';

/** The claim that Entra ID uses, and that the user pool's tokens carry too. */
const ROLES_CLAIM = 'roles';

/** The claims that are read from a token. The authorizer passes on these and the times `exp` and `nbf`, and no other. */
export const CLAIMS = [
  PARTNER_CLAIM,
  ROLES_CLAIM,
  'upn',
  'username',
  'iss',
  'sub',
  'azp',
  'client_id',
  'name',
  'email',
] as const;

/** Claims of a valid token, as text. */
export type Claims = Readonly<Record<string, unknown>>;

/** The authorizer's context for an invalid token: no caller, no roles and no expiry. */
export const REFUSED: Claims = { refused: 'true' };

/** Allowed difference between the clocks of issuer and service. */
export const CLOCK_LEEWAY_SECONDS = 10;

/** A token is accepted this long before its `nbf`: an issuer whose clock is ahead signs tokens that begin in the future. */
export const EARLY_LEEWAY_SECONDS = 60;

const text = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim !== '' ? claim : undefined;

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A tenant id is a GUID. Any other text is not a partner: "operator" would name the operator's own records. */
const partner = (claim: unknown): string | undefined => {
  const id = text(claim);
  return id !== undefined && GUID.test(id) ? id.toLowerCase() : undefined;
};

/** An array arrives as the string "[a b]"; other issuers put the roles in one string. */
const list = (claim: unknown): readonly string[] =>
  text(claim)
    ?.replace(/^\[|\]$/g, '')
    .split(/[\s,]+/) ?? [];

const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

export function callerOf(claims: Claims): Caller {
  return {
    partnerId: partner(claims[PARTNER_CLAIM]),
    roles: list(claims[ROLES_CLAIM]).filter(isRole),
    principalName:
      text(claims['upn']) ?? text(claims['username']) ?? text(claims['sub']) ?? 'unknown',
    principalId: `${text(claims['iss']) ?? ''} ${text(claims['sub']) ?? ''}`.trim(),
    applicationId: text(claims['azp']) ?? text(claims['client_id']),
    name: text(claims['name']),
    email: text(claims['email']),
  };
}

/**
 * Rejects a token that the authorizer found invalid. The gateway caches the authorizer's answer for minutes, so the
 * token's times are compared here: a token that expired meanwhile is rejected, and one that became valid is accepted.
 */
export function requireToken({ refused, exp, nbf }: Claims, wallClock: number): void {
  if (refused !== undefined) {
    throw new DomainError('TOKEN_REFUSED', because('TOKEN_INVALID'));
  }
  const endsAt = (Number(exp) + CLOCK_LEEWAY_SECONDS) * 1_000;
  // A token whose expiry is not a number is rejected, too.
  if (!(endsAt > wallClock)) {
    throw new DomainError('TOKEN_REFUSED', because('TOKEN_EXPIRED'));
  }
  const beginsAt = nbf === undefined ? 0 : (Number(nbf) - EARLY_LEEWAY_SECONDS) * 1_000;
  if (!(beginsAt <= wallClock)) {
    throw new DomainError('TOKEN_REFUSED', because('TOKEN_NOT_YET_VALID'));
  }
}

/**
 * The caller with only those roles that the route is open to: a partner's agent who is also an operator buys as an
 * agent, for the partner's own customers. Rejects a caller with none of the roles, and an agent without a partner.
 */
export function admit(caller: Caller, access: Access): Caller {
  if (access === 'public') {
    return caller;
  }
  const roles = caller.roles.filter((own) => access.includes(own));
  if (roles.length === 0) {
    throw new DomainError(
      'ROLE_REQUIRED',
      because('ROLE_REQUIRED', {
        access: access.join(', '),
        roles: caller.roles.join(', ') || because('NO_ROLES'),
      }),
    );
  }
  if (!roles.includes('operator')) {
    partnerOf(caller);
  }
  return { ...caller, roles };
}
