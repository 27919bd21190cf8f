import type { components } from '@countersign/client/api';
import type { Part } from '@countersign/client/passes';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { pagesQuery } from './pages-query.ts';

export type ImportedKey = components['schemas']['ImportedKey'];

const MINUTE = 60_000;

/** All pools of product keys: one for each product and version. */
export const poolsQuery = () =>
  queryOptions({
    queryKey: ['key-pools'],
    staleTime: MINUTE,
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET('/v1/operator/keypools', { params: { query: { size: 500 } } }),
      );
      return items;
    },
  });

/** A pool with the number of keys that it has left, by import. */
export const poolQuery = (productId: string, version: string) =>
  queryOptions({
    queryKey: ['key-pools', productId, version],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/operator/keypools/{productId}/{version}', {
          params: { path: { productId, version } },
        }),
      ),
  });

export interface NewKeys {
  readonly productId: string;
  readonly version: string;
  readonly keys: readonly string[];
}

export const importKeys = ({ keys, ...pool }: NewKeys, requestId: string) =>
  bodyOf(
    api.POST('/v1/operator/keypools', {
      params: { header: { 'MS-RequestId': requestId } },
      body: { ...pool, keys: [...keys] },
    }),
  );

/** Withdraws keys of an import that are not given out, behind one. */
export async function withdrawImport(importId: string, after: string | undefined): Promise<Part> {
  const { withdrawnKeys, failed, failures, left, next } = await bodyOf(
    api.POST('/v1/operator/keyimports/{importId}/withdraw', {
      params: { path: { importId }, query: after === undefined ? {} : { after } },
    }),
  );
  return { done: withdrawnKeys, failed, stuck: failures, left, next };
}

/** The keys of an import by their ends, with what became of each. */
export const importedKeysQuery = (importId: string) => ({
  ...pagesQuery(['key-imports', importId], ({ query, header }) =>
    bodyOf(
      api.GET('/v1/operator/keyimports/{importId}/keys', {
        params: {
          path: { importId },
          query: { size: 100, ...query },
          header,
        },
      }),
    ),
  ),
  staleTime: 0,
});

/** Withdraws one key that is not given out. */
export const withdrawKey = ({ importId, id }: ImportedKey, requestId: string) =>
  bodyOf(
    api.POST('/v1/operator/keyimports/{importId}/keys/{keyId}/withdraw', {
      params: { path: { importId, keyId: id }, header: { 'MS-RequestId': requestId } },
    }),
  );

/** Moves the keys of an import that are not given out to another pool. */
export const moveImport = (
  importId: string,
  pool: { readonly productId: string; readonly version: string },
  requestId: string,
) =>
  bodyOf(
    api.POST('/v1/operator/keyimports/{importId}/move', {
      params: { path: { importId }, header: { 'MS-RequestId': requestId } },
      body: pool,
    }),
  );
