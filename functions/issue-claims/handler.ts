import { DynamoPrincipalRepository } from '#shared/adapters/dynamodb/principals.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { logger } from '#shared/http/logger.ts';
import { env } from './env.ts';
import { issueClaims, tokenEvent } from './issue-claims.ts';

const { TABLE_NAME } = env.parse(process.env);
const claimsFor = issueClaims({ principals: new DynamoPrincipalRepository(openTable(TABLE_NAME)) });

/** Cognito shows the message of an error to whoever asked for the token: it says nothing of the inside. */
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
