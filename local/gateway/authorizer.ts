import type { IncomingHttpHeaders } from 'node:http';
import { type JWTPayload, jwtVerify } from 'jose';
import type { Identity } from '../engines/identity.ts';
import type { JwtAuthorizer } from './api.ts';

/** As API Gateway hands claims on: all of them text, lists in brackets. */
export type Claims = Readonly<Record<string, string>>;

const asText = (claim: unknown): string =>
  Array.isArray(claim) ? `[${claim.join(' ')}]` : String(claim);

const textClaims = (payload: JWTPayload): Claims =>
  Object.fromEntries(Object.entries(payload).map(([name, claim]) => [name, asText(claim)]));

/**
 * What an HTTP API's JWT authorizer checks: signature (RSA), issuer, audience or else `client_id`, times. A
 * verified token is remembered for as long as it is sent again, as the gateway does, too.
 */
export function authorizeWith({ keySet }: Identity) {
  const verified = new Map<string, { readonly claims: Claims; readonly until: number }>();

  async function verify(token: string, { issuer, audience }: JwtAuthorizer): Promise<Claims> {
    const { payload } = await jwtVerify(token, keySet, {
      issuer,
      algorithms: ['RS256', 'RS384', 'RS512'],
      requiredClaims: ['exp'],
    });
    const audiences = payload.aud === undefined ? [payload['client_id']] : [payload.aud].flat();
    if (!audiences.some((own) => typeof own === 'string' && audience.includes(own))) {
      throw new Error('The audience does not match.');
    }
    const claims = textClaims(payload);
    verified.set(token, { claims, until: (payload.exp ?? 0) * 1000 });
    return claims;
  }

  return async (
    authorizer: JwtAuthorizer,
    { authorization = '' }: IncomingHttpHeaders,
  ): Promise<Claims | undefined> => {
    const token = authorization.replace(/^Bearer\s+/i, '');
    const known = verified.get(token);
    if (known && known.until > Date.now()) {
      return known.claims;
    }
    verified.delete(token);
    return verify(token, authorizer).catch(() => undefined);
  };
}
export type Authorize = ReturnType<typeof authorizeWith>;
