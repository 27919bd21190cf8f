import { useQuery } from '@tanstack/react-query';
import { marketQuery } from '../../api/operator-catalog.ts';

/** A market that sells everything: products of it have names for operators. */
export const WHOLE_MARKET = 'US';

/** Returns the name of a product, or its id where the catalog does not list it by itself. */
export function useProductName(): (productId: string) => string {
  const { data = [] } = useQuery(marketQuery(WHOLE_MARKET));
  return (productId) => data.find(({ id }) => id === productId)?.title ?? productId;
}
