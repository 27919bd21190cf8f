import { DomainError } from '#shared/platform/errors.ts';
import { type Caller, isOperator } from '#shared/platform/http/caller.ts';
import type { Party, ServiceRequest } from './refund-request.ts';
import type { ServiceRequestStore } from './refund-request-store.ts';

export const partyOf = (caller: Caller): Party => ({
  side: isOperator(caller) ? 'operator' : 'agent',
  name: caller.principalName,
});

/** R22: somebody else's report is refused exactly as one that does not exist. */
export async function findReport(
  { serviceRequests }: { readonly serviceRequests: Pick<ServiceRequestStore, 'find'> },
  id: string,
  caller: Caller,
): Promise<ServiceRequest> {
  const report = await serviceRequests.find(id);
  if (report && (isOperator(caller) || report.partnerId === caller.partnerId)) {
    return report;
  }
  throw new DomainError('SERVICE_REQUEST_NOT_FOUND', `There is no problem report ${id}.`);
}
