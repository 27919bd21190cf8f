import type { ProductSupply } from '../supply.ts';
import type { CatalogDocument } from './catalog-document.ts';

type DocumentProduct = CatalogDocument['products'][number];

function supplyOf({ families }: CatalogDocument, product: DocumentProduct): ProductSupply {
  const { id: productId, title, family, versions, hasKeys, hasFiles } = product;
  // A reservation is capacity in Azure: it has neither keys nor files.
  const isSoftware = families[family]?.entitlementType === 'software';
  return {
    ...{ productId, title, versions },
    hasKeys: hasKeys ?? isSoftware,
    hasFiles: hasFiles ?? isSoftware,
  };
}

/** The supply of all products, and of those that their licences include. A product's own entry counts before an included one. */
export function suppliesOf(document: CatalogDocument): readonly ProductSupply[] {
  const supplies = new Map<string, ProductSupply>();
  const included = document.products.flatMap(({ skus }) =>
    skus.flatMap(({ includes }) => includes),
  );
  for (const { productId, title, versions } of included) {
    const known = supplies.get(productId)?.versions;
    supplies.set(productId, {
      ...{ productId, title, hasKeys: true, hasFiles: true },
      versions: versions && known ? [...new Set([...known, ...versions])] : (versions ?? known),
    });
  }
  for (const product of document.products) {
    supplies.set(product.id, supplyOf(document, product));
  }
  return [...supplies.values()];
}
