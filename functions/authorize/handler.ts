import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { errors } from 'jose';
import { authorize } from '#shared/partners/authorize/authorize.ts';
import { issuerKeys } from '#shared/partners/authorize/issuer-keys.ts';
import { tokenVerifier } from '#shared/partners/authorize/verify-token.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { env } from './env.ts';

const { ISSUER, AUDIENCE, ISSUER_ENDPOINT } = env.parse(process.env);

/** A stable word for the log: the library's own codes, such as `ERR_JWT_EXPIRED`. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JOSEError) {
    return error.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}

const authorizeBearer = authorize({
  verify: tokenVerifier(
    { issuer: ISSUER, audience: AUDIENCE },
    issuerKeys(ISSUER_ENDPOINT ?? ISSUER),
  ),
  onRefusal: (error) => logger.info('TOKEN_REFUSED', { reason: reasonOf(error) }),
  onFailure: (error) => logger.error('ISSUER_KEYS_UNREADABLE', { error }),
});

/** Its answers are remembered by the gateway, by the header. */
export const handler = ({ identitySource }: APIGatewayRequestAuthorizerEventV2) =>
  authorizeBearer(identitySource[0] ?? '');
