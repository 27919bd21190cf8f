import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { collectionOf, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineList } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import type { ProductSupply } from './supply.ts';
import type { SupplyStore } from './supply-store.ts';

const suppliedProduct = resourceOf(
  'SuppliedProduct',
  {
    ...{ id: z.string(), title: z.string() },
    versions: z.array(z.string()).optional().meta({
      description: 'Its versions. Absent if the catalog names none: any version is taken.',
    }),
    hasKeys: z.boolean().meta({ description: 'It has product keys.' }),
    hasFiles: z.boolean().meta({ description: 'It has files to download.' }),
  },
  {},
);

const suppliedResponse = ({ productId, versions, ...facts }: ProductSupply) =>
  resource<Shown<typeof suppliedProduct>>(
    'SuppliedProduct',
    {
      ...{ id: productId, title: facts.title, versions: versions && [...versions] },
      ...{ hasKeys: facts.hasKeys, hasFiles: facts.hasFiles },
    },
    {},
  );

export const listSuppliedProductsRoute = defineList('GET /v1/operator/products', {
  id: 'listSuppliedProducts',
  summary: 'List the products of the catalog and those that their licences include',
  description:
    'Keys are imported and files are registered for these products. A catalog that was published before catalogs named them has none.',
  access: OPERATORS,
  input: z.object(pageQuery),
  responses: {
    200: {
      description: 'A page of products, by id.',
      body: collectionOf('SuppliedProductCollection', suppliedProduct),
    },
  },
  errors: ['CATALOG_NOT_LOADED'],
  handle:
    ({ supplies }: { readonly supplies: Pick<SupplyStore, 'list'> }) =>
    (_, page) =>
      supplies.list(page),
  self: () => '/operator/products',
  show: suppliedResponse,
});

export const supplyRoutes = [listSuppliedProductsRoute] as const;
