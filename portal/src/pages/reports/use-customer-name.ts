import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { customerQuery, customersQuery } from '../../api/customers.ts';
import { usePerson } from '../../auth/roles.ts';

/**
 * The name of a customer: from the one list of all customers of the partner. An operator belongs to no partner, and reads
 * the customer itself. Empty without a customer.
 */
export function useCustomerName(customerId: string | undefined): string {
  const isAgent = usePerson().partnerId !== undefined;
  const { data } = useInfiniteQuery({ ...customersQuery(), enabled: isAgent });
  const own = useQuery({
    ...customerQuery(customerId ?? ''),
    enabled: !isAgent && customerId !== undefined,
  });
  const customers = data?.pages.flatMap(({ items }) => items) ?? [];
  const found = own.data ?? customers.find(({ id }) => id === customerId);
  return found?.companyProfile.companyName ?? customerId ?? '';
}
