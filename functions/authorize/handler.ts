import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { authorizeBearer } from '#shared/partners/authorize/authorize-bearer.ts';
import { env } from './env.ts';

const { ISSUER, AUDIENCE, ISSUER_ENDPOINT } = env.parse(process.env);

const authorize = authorizeBearer(
  { issuer: ISSUER, audience: AUDIENCE },
  ISSUER_ENDPOINT ?? ISSUER,
);

/** The gateway caches its responses by the Authorization header. */
export const handler = ({ identitySource }: APIGatewayRequestAuthorizerEventV2) =>
  authorize(identitySource[0] ?? '');
