import { isDomainError } from '../errors.ts';
import { logger } from '../telemetry/logger.ts';
import { type Caller, isOperator } from './caller.ts';
import { limitClassOf } from './limit-classes.ts';
import type { CallerLimits } from './request-limits.ts';
import type { DescribedRoute } from './route.ts';

interface Limited {
  readonly callerLimits?: CallerLimits;
}

/**
 * The owner of the counters of a caller's requests: a partner, for all of its agents, or an operator. The token of an
 * operator may name a tenant, too (Microsoft Entra names one in each), which all operators share.
 */
const counterOf = (caller: Caller): string =>
  isOperator(caller) ? caller.principalId : (caller.partnerId ?? caller.principalId);

/** Counts a request against its class: a partner's callers share its counter, an operator has one of its own. */
export async function countRequest(
  route: Pick<DescribedRoute, 'key' | 'access'>,
  caller: Caller,
  { callerLimits }: Limited,
): Promise<void> {
  const limit = limitClassOf(route);
  if (limit) {
    await callerLimits?.count(limit, counterOf(caller), new Date());
  }
}

/** Refusals for customers of others in a minute. A mistyped id makes one or two; a search for ids makes many. */
const FOREIGN_CUSTOMERS = { name: 'foreign-customers', most: 100 };

/**
 * Counts a refusal for a customer of somebody else (R22), by principal. Beyond the limit a line in the log raises an
 * alarm. The answer stays the refusal: the limit of the route's class ends a search.
 */
export async function countForeign(
  error: unknown,
  { principalId, partnerId, applicationId }: Caller,
  { callerLimits }: Limited,
): Promise<void> {
  if (!isDomainError(error, 'NO_RELATIONSHIP')) {
    return;
  }
  try {
    await callerLimits?.count(FOREIGN_CUSTOMERS, principalId, new Date());
  } catch (full) {
    if (!isDomainError(full, 'TOO_MANY_REQUESTS')) {
      throw full;
    }
    logger.warn('FOREIGN_CUSTOMERS_TRIED', { partnerId, clientId: applicationId });
  }
}
