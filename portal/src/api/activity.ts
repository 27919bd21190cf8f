import type { components } from '@countersign/client/api';
import { continuationOf } from '@countersign/client/pages';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type AuditRecord = components['schemas']['AuditRecord'];

const PAGE_SIZE = 200;

export interface ActivityFilter {
  /** The first day, in UTC. */
  readonly startDate: string;
  /** The records of one customer, or of one kind of resource: the API takes one filter. */
  readonly customerId?: string | undefined;
  readonly resourceType?: string | undefined;
}

const filterOf = ({ customerId, resourceType }: ActivityFilter) => {
  const [Field, Value] =
    customerId === undefined ? ['ResourceType', resourceType] : ['CustomerId', customerId];
  return Value && { filter: JSON.stringify({ Field, Value, Operator: 'equals' }) };
};

/** The audit records of the partner, newest first. */
export const activityQuery = (filter: ActivityFilter) =>
  infiniteQueryOptions({
    queryKey: ['activity', filter],
    staleTime: 0,
    initialPageParam: { query: {}, header: {} },
    queryFn: ({ pageParam: { query, header } }) =>
      bodyOf(
        api.GET('/v1/auditrecords', {
          params: {
            query: {
              ...{ types: 'own', size: PAGE_SIZE, startDate: filter.startDate },
              ...filterOf(filter),
              ...query,
            },
            header,
          },
        }),
      ),
    getNextPageParam: continuationOf,
  });
