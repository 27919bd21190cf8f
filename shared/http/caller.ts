import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type Caller, ROLES, type Role } from '../domain/caller.ts';
import { DomainError } from '../domain/errors.ts';
import type { Access } from './routes.ts';

type Claims =
  APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']['authorizer']['jwt']['claims'];
type Claim = Claims[string] | undefined;

/** The claims that Entra ID uses, and that the user pool's tokens carry too. */
const PARTNER_CLAIM = 'tid';
const ROLES_CLAIM = 'roles';

const text = (claim: Claim): string | undefined =>
  typeof claim === 'string' && claim !== '' ? claim : undefined;

/** API Gateway hands an array claim on as the string "[a b]"; other issuers put the roles in one string. */
function list(claim: Claim): readonly string[] {
  if (Array.isArray(claim)) {
    return claim;
  }
  return (
    text(claim)
      ?.replace(/^\[|\]$/g, '')
      .split(/[\s,]+/) ?? []
  );
}

const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

export function callerOf(claims: Claims): Caller {
  return {
    partnerId: text(claims[PARTNER_CLAIM]),
    roles: list(claims[ROLES_CLAIM]).filter(isRole),
    principalName:
      text(claims['upn']) ?? text(claims['username']) ?? text(claims['sub']) ?? 'unknown',
    applicationId: text(claims['azp']) ?? text(claims['client_id']),
  };
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
