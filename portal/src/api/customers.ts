import type { components } from '@countersign/client/api';
import { continuationOf } from '@countersign/client/pages';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type Customer = components['schemas']['Customer'];

const PAGE_SIZE = 500;

export const customersQuery = () =>
  infiniteQueryOptions({
    queryKey: ['customers'],
    initialPageParam: { query: {}, header: {} },
    queryFn: ({ pageParam: { query, header } }) =>
      bodyOf(
        api.GET('/v1/customers', { params: { query: { size: PAGE_SIZE, ...query }, header } }),
      ),
    getNextPageParam: continuationOf,
  });

/** Customers whose holdings the service reads for a page. */
const FOUND_SIZE = 50;

/** The customers that a search finds, by name, with what each holds. */
export const foundCustomersQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'found', search],
    initialPageParam: { query: {}, header: {} },
    queryFn: ({ pageParam: { query, header } }) =>
      bodyOf(
        api.GET('/v1/customers', {
          params: {
            query: {
              ...{ size: FOUND_SIZE, sort: 'name', holdings: 'true' },
              ...(search !== '' && { search }),
              ...query,
            },
            header,
          },
        }),
      ),
    getNextPageParam: continuationOf,
    placeholderData: keepPreviousData,
  });

export const customerQuery = (customerTenantId: string) =>
  queryOptions({
    queryKey: ['customers', customerTenantId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/customers/{customerTenantId}', { params: { path: { customerTenantId } } }),
      ),
  });

export interface NewCustomer {
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
}

/** Creates a customer. A repetition by the same request id creates none again (R23). */
export const createCustomer = (companyProfile: NewCustomer, requestId: string) =>
  bodyOf(
    api.POST('/v1/customers', {
      params: { header: { 'MS-RequestId': requestId } },
      body: { companyProfile },
    }),
  );
