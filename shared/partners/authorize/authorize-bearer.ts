import { errors } from 'jose';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { authorize } from './authorize.ts';
import { issuerKeys } from './issuer-keys.ts';
import { type Expected, tokenVerifier } from './verify-token.ts';

/** A stable word for the log: the library's own codes, such as `ERR_JWT_EXPIRED`. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JOSEError) {
    return error.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}

/** Checks the Authorization header of a request by an issuer's keys, which it reads at an address. */
export const authorizeBearer = (expected: Expected, endpoint: string) =>
  authorize({
    verify: tokenVerifier(expected, issuerKeys(endpoint)),
    onRefusal: (error) => logger.info('TOKEN_REFUSED', { reason: reasonOf(error) }),
    onFailure: (error) => logger.error('ISSUER_KEYS_UNREADABLE', { error }),
  });
