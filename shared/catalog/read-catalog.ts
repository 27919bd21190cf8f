import { DomainError } from '#shared/platform/errors.ts';
import { foldWord } from '#shared/platform/http/words.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { suggestionFor } from '#shared/platform/text/did-you-mean.ts';
import {
  type Availability,
  type Product,
  type Sku,
  TARGET_SEGMENTS,
  TARGET_VIEWS,
  type TargetSegment,
} from './catalog.ts';
import type { CatalogStore, Offered } from './catalog-store.ts';

export interface Dependencies {
  readonly catalog: CatalogStore;
}

/** Finds a value by its name, in any case; `field` is the name of the query parameter. */
function requireKnown<Name extends string>(
  names: readonly Name[],
  given: string | undefined,
  code: 'TARGET_VIEW_NOT_ALLOWED' | 'TARGET_SEGMENT_NOT_ALLOWED',
  field: string,
): Name | undefined {
  if (given === undefined) {
    return undefined;
  }
  const known = names.find((name) => foldWord(name) === foldWord(given));
  if (known === undefined) {
    throw new DomainError(
      code,
      because('NAME_UNKNOWN', {
        field,
        given,
        suggestion: suggestionFor(given, names),
        names: names.join(', '),
      }),
      { data: [field] },
    );
  }
  return known;
}

const segmentOf = (given: string | undefined): TargetSegment | undefined =>
  requireKnown(TARGET_SEGMENTS, given, 'TARGET_SEGMENT_NOT_ALLOWED', 'targetSegment');

/** Partner Center's views of which nothing is sold here: their lists are empty. */
const EMPTY_VIEWS = [
  ...['Azure', 'MicrosoftAzure', 'OnlineServices', 'AzureReservationsSQL'],
  ...['AzureReservationsCosmosDb', 'SoftwareSUSELinux', 'SoftwarePerpetual'],
];

/** Reads the catalog. R2: a market neither lists nor finds products that it does not sell. */
export const listProducts =
  ({ catalog }: Dependencies) =>
  async (
    {
      market,
      ...query
    }: {
      readonly market: string;
      readonly targetView?: string | undefined;
      readonly targetSegment?: string | undefined;
    },
    page: PageRequest,
  ): Promise<Page<Product>> => {
    const targetSegment = segmentOf(query.targetSegment);
    const { targetView: view } = query;
    if (view !== undefined && EMPTY_VIEWS.some((each) => foldWord(each) === foldWord(view))) {
      return { items: [] };
    }
    const targetView = requireKnown(TARGET_VIEWS, view, 'TARGET_VIEW_NOT_ALLOWED', 'targetView');
    return catalog.listProducts({ country: market, targetView, targetSegment }, page);
  };

const productNotFound = (productId: string, market: string): DomainError =>
  new DomainError('PRODUCT_NOT_FOUND', because('PRODUCT_NOT_FOUND', { productId, market }));

export const findProduct =
  ({ catalog }: Dependencies) =>
  async ({ market, productId }: { market: string; productId: string }): Promise<Product> => {
    const product = await catalog.findProduct(market, productId);
    if (!product) {
      throw productNotFound(productId, market);
    }
    return product;
  };

/** The availabilities of a SKU for a segment, or all of them. */
export const availabilitiesFor = (
  { availabilities }: Sku,
  targetSegment: string | undefined,
): readonly Availability[] => {
  const wanted = segmentOf(targetSegment);
  return availabilities.filter(({ segment }) => wanted === undefined || segment === wanted);
};

/** A page of SKUs. A segment excludes the SKUs that it cannot buy, so fewer may come than were read. */
export const listSkus =
  (dependencies: Dependencies) =>
  async (
    input: {
      readonly market: string;
      readonly productId: string;
      readonly targetSegment?: string | undefined;
    },
    page: PageRequest,
  ): Promise<Page<Sku>> => {
    const { items, next } = await dependencies.catalog.listSkus(
      input.market,
      input.productId,
      page,
    );
    if (items.length === 0) {
      await findProduct(dependencies)(input);
    }
    const wanted = items.filter((sku) => availabilitiesFor(sku, input.targetSegment).length > 0);
    return { items: wanted, next };
  };

const skuNotFound = (skuId: string, productId: string, market: string): DomainError =>
  new DomainError('SKU_NOT_FOUND', because('SKU_NOT_FOUND', { skuId, productId, market }));

export const findSku =
  (dependencies: Dependencies) =>
  async (input: { market: string; productId: string; skuId: string }): Promise<Sku> => {
    const { market, productId, skuId } = input;
    const sku = await dependencies.catalog.findSku(market, productId, skuId);
    if (!sku) {
      await findProduct(dependencies)(input);
      throw skuNotFound(skuId, productId, market);
    }
    return sku;
  };

/** A SKU with its product, as an availability shows both. */
export const findOffered =
  ({ catalog }: Dependencies) =>
  async (input: { market: string; productId: string; skuId: string }): Promise<Offered> => {
    const { market, productId, skuId } = input;
    const { product, sku } = await catalog.findOffered(market, productId, skuId);
    if (!product) {
      throw productNotFound(productId, market);
    }
    if (!sku) {
      throw skuNotFound(skuId, productId, market);
    }
    return { product, sku };
  };

export const findAvailability =
  (dependencies: Dependencies) =>
  async (input: {
    market: string;
    productId: string;
    skuId: string;
    availabilityId: string;
  }): Promise<{ product: Product; sku: Sku; availability: Availability }> => {
    const { product, sku } = await findOffered(dependencies)(input);
    const availability = sku.availabilities.find(({ id }) => id === input.availabilityId);
    if (!availability) {
      throw new DomainError(
        'AVAILABILITY_NOT_FOUND',
        because('AVAILABILITY_NOT_FOUND', { availabilityId: input.availabilityId, skuId: sku.id }),
      );
    }
    return { product, sku, availability };
  };
