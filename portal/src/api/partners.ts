import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, doneOf } from './client.ts';
import { pagesQuery } from './pages-query.ts';
import type { Brand, Members } from './partner.ts';

const PAGE_SIZE = 200;

const header = (requestId: string) => ({ 'MS-RequestId': requestId });

export const partnersQuery = () =>
  pagesQuery(['partners'], ({ query, header }) =>
    bodyOf(
      api.GET('/v1/operator/partners', {
        params: { query: { size: PAGE_SIZE, ...query }, header },
      }),
    ),
  );

export const partnerQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId],
    queryFn: () =>
      bodyOf(api.GET('/v1/operator/partners/{partnerId}', { params: { path: { partnerId } } })),
  });

export interface PartnerFacts {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

export const savePartner = ({ id, name, country }: PartnerFacts, requestId: string) =>
  bodyOf(
    api.PUT('/v1/operator/partners/{partnerId}', {
      params: { path: { partnerId: id }, header: header(requestId) },
      body: { name, ...(country !== '' && { country }) },
    }),
  );

export const brandQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId, 'brand'],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/operator/partners/{partnerId}/brand', { params: { path: { partnerId } } }),
      ),
  });

export const savePartnerBrand = (partnerId: string) => (brand: Brand, requestId: string) =>
  bodyOf(
    api.PUT('/v1/operator/partners/{partnerId}/brand', {
      params: { path: { partnerId }, header: header(requestId) },
      body: brand,
    }),
  );

const AGENT = '/v1/operator/partners/{partnerId}/agents/{email}';
const CLIENT = '/v1/operator/partners/{partnerId}/clients/{clientName}';

/** The people and programs of any partner, for an operator. */
export const membersOf = (partnerId: string): Members => ({
  operations: { agents: 'savePartnerAgent', clients: 'savePartnerClient' },
  saveAgent: ({ name: email, roles }, requestId) =>
    bodyOf(
      api.PUT(AGENT, {
        params: { path: { partnerId, email }, header: header(requestId) },
        body: { roles: [...roles] },
      }),
    ),
  removeAgent: (email, requestId) =>
    doneOf(
      api.DELETE(AGENT, { params: { path: { partnerId, email }, header: header(requestId) } }),
    ),
  saveClient: ({ name: clientName, roles }, requestId) =>
    bodyOf(
      api.PUT(CLIENT, {
        params: { path: { partnerId, clientName }, header: header(requestId) },
        body: { roles: [...roles] },
      }),
    ),
  removeClient: (clientName, requestId) =>
    doneOf(
      api.DELETE(CLIENT, {
        params: { path: { partnerId, clientName }, header: header(requestId) },
      }),
    ),
});
