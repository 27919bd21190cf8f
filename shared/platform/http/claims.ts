import { DomainError } from '../errors.ts';
import type { Access } from './access.ts';
import { type Caller, ROLES, type Role } from './caller.ts';

/** The claims that Entra ID uses, and that the user pool's tokens carry too. */
const PARTNER_CLAIM = 'tid';
const ROLES_CLAIM = 'roles';

/** What is read of a token, here and nowhere else. The authorizer hands on no other claim, but its times, `exp` and `nbf`. */
export const CLAIMS = [
  PARTNER_CLAIM,
  ROLES_CLAIM,
  'upn',
  'username',
  'sub',
  'azp',
  'client_id',
] as const;

/** Claims of a token that holds, as text. */
export type Claims = Readonly<Record<string, unknown>>;

/** What the authorizer says of a token that does not hold: no caller, no roles and no end. */
export const REFUSED: Claims = { refused: 'true' };

/** Clocks of issuer and service may differ by so much. */
export const CLOCK_LEEWAY_SECONDS = 10;

/** A token may be used so long before its `nbf`: an issuer whose clock is ahead signs tokens that begin in the future. */
export const EARLY_LEEWAY_SECONDS = 60;

const text = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim !== '' ? claim : undefined;

/** Tenant ids are GUIDs with Microsoft; nothing that could end one part of a key and begin another is an id. */
const partner = (claim: unknown): string | undefined => {
  const id = text(claim);
  return id !== undefined && /^[\w.-]{1,64}$/.test(id) ? id : undefined;
};

/** An array comes as the string "[a b]"; other issuers put the roles in one string. */
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
    applicationId: text(claims['azp']) ?? text(claims['client_id']),
  };
}

/**
 * Refuses a token that the authorizer found not to hold. The gateway remembers for minutes what it was told of a token,
 * so its times are compared here: a token that has ended meanwhile is refused, and one that has begun meanwhile is not.
 */
export function requireToken({ refused, exp, nbf }: Claims, wallClock: number): void {
  if (refused !== undefined) {
    throw new DomainError(
      'TOKEN_REFUSED',
      'The token does not hold: its signature, issuer, audience, use or times are not those that this service takes. Get a new one from its issuer.',
    );
  }
  const endsAt = (Number(exp) + CLOCK_LEEWAY_SECONDS) * 1_000;
  // Also one without a number for its end.
  if (!(endsAt > wallClock)) {
    throw new DomainError('TOKEN_REFUSED', 'The token has ended. Get a new one.');
  }
  const beginsAt = nbf === undefined ? 0 : (Number(nbf) - EARLY_LEEWAY_SECONDS) * 1_000;
  if (!(beginsAt <= wallClock)) {
    throw new DomainError(
      'TOKEN_REFUSED',
      'The token does not hold yet: its time "nbf" lies ahead. Use it then, or set the clock of its issuer.',
    );
  }
}

/**
 * The caller in the roles that the route is open to, and in no other: a partner's agent who is an operator, too,
 * buys as an agent, for his own customers. Refuses one without any of them, or an agent of no partner.
 */
export function admit(caller: Caller, access: Access): Caller {
  if (access === 'public') {
    return caller;
  }
  const roles = caller.roles.filter((own) => access.includes(own));
  if (roles.length === 0) {
    throw new DomainError(
      'ROLE_REQUIRED',
      `This operation needs one of the roles ${access.join(', ')}; the token has ${
        caller.roles.join(', ') || 'none'
      }.`,
    );
  }
  if (!roles.includes('operator') && caller.partnerId === undefined) {
    throw new DomainError(
      'ROLE_REQUIRED',
      `The token names no partner tenant (claim "${PARTNER_CLAIM}").`,
    );
  }
  return { ...caller, roles };
}
