import type { components } from '@countersign/client/api';
import { api, bodyOf } from './client.ts';
import { pagesQuery } from './pages-query.ts';

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
export const activityQuery = (filter: ActivityFilter) => ({
  ...pagesQuery(['activity', filter], ({ query, header }) =>
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
  ),
  staleTime: 0,
});
