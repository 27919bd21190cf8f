import { type Availability, type Product, type Sku, TARGET_VIEWS } from '#shared/domain/catalog.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CatalogRepository, Page, PageRequest } from '#shared/domain/ports.ts';

export interface Dependencies {
  readonly catalog: CatalogRepository;
}

const isTargetView = (view: string) => TARGET_VIEWS.find((known) => known === view);

/** R2: what a market does not have is not listed, and read by itself it is not found. */
export const listProducts =
  ({ catalog }: Dependencies) =>
  async (
    { market, targetView }: { market: string; targetView: string | undefined },
    page: PageRequest,
  ): Promise<Page<Product>> => {
    const view = targetView === undefined ? undefined : isTargetView(targetView);
    if (targetView !== undefined && view === undefined) {
      throw new DomainError(
        'TARGET_VIEW_NOT_ALLOWED',
        `The target view "${targetView}" is not sold here. Choose one of: ${TARGET_VIEWS.join(', ')}.`,
        { data: ['targetView'] },
      );
    }
    return catalog.listProducts({ country: market, targetView: view }, page);
  };

export const findProduct =
  ({ catalog }: Dependencies) =>
  async ({ market, productId }: { market: string; productId: string }): Promise<Product> => {
    const product = await catalog.findProduct(market, productId);
    if (!product) {
      throw new DomainError('PRODUCT_NOT_FOUND', `There is no product ${productId} in ${market}.`);
    }
    return product;
  };

export const listSkus =
  (dependencies: Dependencies) =>
  async (input: { market: string; productId: string }, page: PageRequest): Promise<Page<Sku>> => {
    const skus = await dependencies.catalog.listSkus(input.market, input.productId, page);
    if (skus.items.length === 0) {
      await findProduct(dependencies)(input);
    }
    return skus;
  };

export const findSku =
  (dependencies: Dependencies) =>
  async (input: { market: string; productId: string; skuId: string }): Promise<Sku> => {
    const { market, productId, skuId } = input;
    const sku = await dependencies.catalog.findSku(market, productId, skuId);
    if (!sku) {
      await findProduct(dependencies)(input);
      throw new DomainError(
        'SKU_NOT_FOUND',
        `There is no SKU ${skuId} of product ${productId} in ${market}.`,
      );
    }
    return sku;
  };

export const findAvailability =
  (dependencies: Dependencies) =>
  async (input: {
    market: string;
    productId: string;
    skuId: string;
    availabilityId: string;
  }): Promise<{ sku: Sku; availability: Availability }> => {
    const sku = await findSku(dependencies)(input);
    const availability = sku.availabilities.find(({ id }) => id === input.availabilityId);
    if (!availability) {
      throw new DomainError(
        'AVAILABILITY_NOT_FOUND',
        `There is no availability ${input.availabilityId} of SKU ${sku.id}. Availability ids change over time: list them again.`,
      );
    }
    return { sku, availability };
  };
