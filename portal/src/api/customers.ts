import type { components } from '@countersign/client/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { pagesQuery } from './pages-query.ts';

export type Customer = components['schemas']['Customer'];

const PAGE_SIZE = 500;

export const customersQuery = () =>
  pagesQuery(['customers'], ({ query, header }) =>
    bodyOf(api.GET('/v1/customers', { params: { query: { size: PAGE_SIZE, ...query }, header } })),
  );

/** Customers whose holdings the service reads for a page. */
const FOUND_SIZE = 50;

/** The customers that a search finds, by name, with what each holds. */
export const foundCustomersQuery = (search: string) => ({
  ...pagesQuery(['customers', 'found', search], ({ query, header }) =>
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
  ),
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
