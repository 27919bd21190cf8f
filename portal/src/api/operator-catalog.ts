import type { components } from '@countersign/client/api';
import { allItems } from '@countersign/client/pages';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type PublishedCatalog = components['schemas']['PublishedCatalog'];
export type CatalogComparison = components['schemas']['CatalogComparison'];
/** A file as it was chosen: the service says what is wrong with it. */
export type CatalogFile = components['schemas']['ReplaceCatalogInput'];

export type SuppliedProduct = components['schemas']['SuppliedProduct'];

const MINUTE = 60_000;
const PAGE_SIZE = 500;

const header = (requestId: string) => ({ 'MS-RequestId': requestId });

/** Products of a market, by which operators know them. */
export const marketQuery = (country: string) =>
  queryOptions({
    queryKey: ['catalog', country],
    staleTime: 15 * MINUTE,
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/v1/products', { params: { query: { country } } }));
      return items;
    },
  });

/** All products that keys and files are for, by title: those of the catalog, and those that their licences include. */
export const suppliedProductsQuery = () =>
  queryOptions({
    queryKey: ['catalog', 'supplied'],
    staleTime: 15 * MINUTE,
    queryFn: async () => {
      const products = await allItems<SuppliedProduct>(({ query, header }) =>
        bodyOf(
          api.GET('/v1/operator/products', {
            params: { query: { ...query, size: PAGE_SIZE }, header },
          }),
        ),
      );
      return products.toSorted((one, other) => one.title.localeCompare(other.title));
    },
  });

/** Compares a file with the catalog that sells now; changes nothing. */
export const compareCatalog = (catalog: CatalogFile) =>
  bodyOf(api.POST('/v1/operator/catalog/preview', { body: catalog }));

/** Publishes a file, unless another catalog than the one that it was compared with sells by now. */
export const replaceCatalog = (catalog: CatalogFile, current: string | null, requestId: string) =>
  bodyOf(
    api.PUT('/v1/operator/catalog', {
      params: { header: { ...header(requestId), ...(current && { 'If-Match': current }) } },
      body: catalog,
    }),
  );

/** The catalogs that were published, the newest first: the first one sells now. */
export const publishedCatalogsQuery = () =>
  queryOptions({
    queryKey: ['catalog', 'published'],
    staleTime: 0,
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/v1/operator/catalogs'));
      return items;
    },
  });

/** Makes an earlier catalog the current one again, unless another one was published since `replaces` was shown. */
export const publishCatalogAgain = (catalogId: string, replaces: string, requestId: string) =>
  bodyOf(
    api.POST('/v1/operator/catalogs/{catalogId}/publish', {
      params: { path: { catalogId }, header: header(requestId) },
      body: { replaces },
    }),
  );
