import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Claims } from './claims.ts';

/** Ids of a request's sender for the log: never a name or an address. */
export interface Principal {
  readonly partnerId?: string;
  /** Subject of the token. */
  readonly principal?: string;
  readonly clientId?: string;
}

const principals = new WeakMap<APIGatewayProxyEventV2, Principal>();

/** An id as a token has it. Other texts, and those that no issuer uses, are not written to a log. */
const id = (claim: unknown): string | undefined =>
  typeof claim === 'string' && /^[\w.:|-]{1,128}$/.test(claim) ? claim : undefined;

/** Keeps the sender of a request, so that its line in the log names it, whatever becomes of the request. */
export function rememberPrincipal(event: APIGatewayProxyEventV2, claims: Claims): void {
  const partnerId = id(claims['tid']);
  const principal = id(claims['sub']);
  const clientId = id(claims['azp']) ?? id(claims['client_id']);
  principals.set(event, {
    ...(partnerId !== undefined && { partnerId }),
    ...(principal !== undefined && { principal }),
    ...(clientId !== undefined && { clientId }),
  });
}

export const principalOf = (event: APIGatewayProxyEventV2): Principal =>
  principals.get(event) ?? {};
