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

/** The partner an agent acts for. Throws for a caller without one: routes that need a partner admit only agents. */
export function partnerOf({ partnerId, principalName }: Caller): string {
  if (partnerId === undefined) {
    throw new Error(`${principalName} acts for no partner.`);
  }
  return partnerId;
}

export const isOperator = ({ roles }: Caller): boolean => roles.includes('operator');
