import { useQuery } from '@tanstack/react-query';
import { suppliedProductsQuery } from '../../api/operator-catalog.ts';

/** Returns the name of a product, or its id where the current catalog does not have it. */
export function useProductName(): (productId: string) => string {
  const { data = [] } = useQuery(suppliedProductsQuery());
  return (productId) => data.find(({ id }) => id === productId)?.title ?? productId;
}
