import { DomainError } from '#shared/platform/errors.ts';
import { type Caller, isOperator } from '#shared/platform/http/caller.ts';
import { because } from '#shared/platform/sentence.ts';
import type { ServiceRequest } from './refund-request.ts';
import type { RefundRequestStore } from './refund-request-store.ts';
import type { Party } from './request-changes.ts';

export const partyOf = (caller: Caller): Party => ({
  side: isOperator(caller) ? 'operator' : 'agent',
  name: caller.principalName,
  id: caller.principalId,
});

/** R22: another partner's refund request is refused exactly like an unknown one. */
export async function findRefundRequest(
  { refundRequests }: { readonly refundRequests: Pick<RefundRequestStore, 'find'> },
  id: string,
  caller: Caller,
): Promise<ServiceRequest> {
  const refundRequest = await refundRequests.find(id);
  if (refundRequest && (isOperator(caller) || refundRequest.partnerId === caller.partnerId)) {
    return refundRequest;
  }
  throw new DomainError('SERVICE_REQUEST_NOT_FOUND', because('SERVICE_REQUEST_NOT_FOUND', { id }));
}
