import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import { jsonFilter } from '#shared/platform/http/json-filter.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { QUEUED_STATUSES } from './queue.ts';
import { SEVERITIES, type ServiceRequest, STATUSES } from './refund-request.ts';
import type { RefundRequestStore } from './refund-request-store.ts';

const EXAMPLE = { Field: 'Status', Value: 'open', Operator: 'equals' } as const;
const filter = jsonFilter(
  z.object({
    Field: z.literal('Status'),
    Value: z.enum(STATUSES),
    Operator: z.string().regex(/^equals$/i, rule('RULE_EQUALS')),
  }),
  EXAMPLE,
).transform(({ Value }) => Value);

const sort = z.enum(['oldest', 'newest']).optional();

export const listRefundRequestsInput = z.object({
  ...pageQuery,
  partnerId: guidInput.optional(),
  filter: filter.optional(),
  sort: sort.meta({ param: { description: 'The oldest first, or the newest. Default: oldest.' } }),
});
export const listQueueInput = z.object({
  ...pageQuery,
  status: z.enum(QUEUED_STATUSES).default('open'),
  severity: z.enum(SEVERITIES).optional(),
  partnerId: guidInput.optional(),
  /** True for those whose approval waits for a second operator. */
  proposed: z.enum(['true', 'false'], rule('RULE_TRUE_FALSE')).optional(),
  sort: sort.meta({
    param: {
      description: 'Of the same severity the oldest first, or the newest. Default: oldest.',
    },
  }),
});
type QueueInput = z.output<typeof listQueueInput>;
type Input = z.output<typeof listRefundRequestsInput>;

interface Dependencies {
  readonly refundRequests: Pick<RefundRequestStore, 'list' | 'listQueue'>;
}
type List<Given> = (
  input: Given,
  page: PageRequest,
  context: Context,
) => Promise<Page<ServiceRequest>>;

const wantedOf = (status: Input['filter'], sort: Input['sort']) => ({
  status,
  newestFirst: sort === 'newest',
});

/** R22: the calling partner's refund requests; an operator says whose. */
export const listRefundRequests =
  ({ refundRequests }: Dependencies): List<Input> =>
  async ({ partnerId, filter: status, sort }, page, { caller }) => {
    const whose = caller.partnerId ?? partnerId;
    if (whose === undefined) {
      throw new DomainError('INVALID_PROPERTY', because('PARTNER_OF_REQUESTS_MISSING'), {
        data: ['partnerId'],
      });
    }
    return refundRequests.list({ partnerId: whose }, page, wantedOf(status, sort));
  };

export const listCustomerRefundRequests =
  ({ refundRequests }: Dependencies): List<Input> =>
  ({ filter: status, sort }, page, { customer }) =>
    refundRequests.list({ customerId: customer.id }, page, wantedOf(status, sort));

/** Lists refund requests that wait for the operator, or for a partner's answer. */
export const listQueue =
  ({ refundRequests }: Dependencies): List<QueueInput> =>
  ({ status, severity, partnerId, proposed, sort }, page) => {
    const isProposed = proposed === undefined ? undefined : proposed === 'true';
    return refundRequests.listQueue(
      { status, severity, partnerId, isProposed, newestFirst: sort === 'newest' },
      page,
    );
  };

export function queuePath({ status, severity, partnerId, proposed, sort }: QueueInput): string {
  const query = new URLSearchParams({
    status,
    ...(severity && { severity }),
    ...(partnerId && { partnerId }),
    ...(proposed && { proposed }),
    ...(sort && { sort }),
  });
  return `/operator/servicerequests?${query}`;
}

/** A list's address with all that decides what is in it: its pages are signed for it. */
export function refundRequestsPath(
  path: string,
  { filter: Value, sort }: Input,
  partnerId?: string,
): string {
  const query = new URLSearchParams({
    ...(partnerId !== undefined && { partnerId }),
    ...(Value && { filter: JSON.stringify({ ...EXAMPLE, Value }) }),
    ...(sort && { sort }),
  });
  return query.size === 0 ? path : `${path}?${query}`;
}
