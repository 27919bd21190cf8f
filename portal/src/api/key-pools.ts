import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

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

/** Withdraws the keys of an import that are not given out: repeated until all of them are. */
export async function withdrawImport(importId: string): Promise<void> {
  const { withdrawn } = await bodyOf(
    api.POST('/v1/operator/keyimports/{importId}/withdraw', { params: { path: { importId } } }),
  );
  return withdrawn ? undefined : withdrawImport(importId);
}
