import { issueClaims, tokenEvent } from '#shared/partners/issue-claims.ts';
import { DynamoPrincipalStore } from '#shared/partners/principal-store.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const claimsFor = issueClaims({ principals: new DynamoPrincipalStore(openTable(TABLE_NAME)) });

/** Cognito shows the message of an error to the caller of the token endpoint, so it has no internal detail. */
export const handler = async (event: object): Promise<object> => {
  try {
    const claimsToAddOrOverride = await claimsFor(tokenEvent.parse(event));
    logger.info('CLAIMS_ISSUED', { roles: claimsToAddOrOverride['roles'] ?? [] });
    const accessTokenGeneration = { claimsToAddOrOverride };
    return {
      ...event,
      response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } },
    };
  } catch (error) {
    logger.error('CLAIMS_FAILED', { error });
    throw new Error('Tokens cannot be issued at the moment.');
  }
};
