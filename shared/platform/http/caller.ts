import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';

/** Partner Center's agent roles. */
export const AGENT_ROLES = ['admin_agent', 'sales_agent', 'helpdesk_agent'] as const;
export type AgentRole = (typeof AGENT_ROLES)[number];

/** The agent roles, and the service's own staff. */
export const ROLES = [...AGENT_ROLES, 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** The sender of a request, from the verified token. */
export interface Caller {
  /** The partner's tenant id; an operator has none. */
  readonly partnerId: string | undefined;
  readonly roles: readonly Role[];
  /** The person (user principal name) or, for client credentials, the program. */
  readonly principalName: string;
  /**
   * Issuer and subject of the token, the only pair of claims that identifies a principal (OpenID Connect Core 1.0,
   * section 5.7). Names can change, and two issuers can give the same one.
   */
  readonly principalId: string;
  readonly applicationId: string | undefined;
  /** The person's name and address, where the issuer says them: only the person itself is shown them. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** The claim of a token that names the partner, as in Entra ID. */
export const PARTNER_CLAIM = 'tid';

/** The partner a caller acts for. Refuses one who acts for none: an operator, on a route about the caller's own partner. */
export function partnerOf({ partnerId }: Pick<Caller, 'partnerId'>): string {
  if (partnerId === undefined) {
    throw new DomainError(
      'ROLE_REQUIRED',
      because('TOKEN_WITHOUT_PARTNER', { partnerClaim: PARTNER_CLAIM }),
    );
  }
  return partnerId;
}

export const isOperator = ({ roles }: Caller): boolean => roles.includes('operator');
