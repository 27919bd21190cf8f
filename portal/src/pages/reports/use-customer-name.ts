import { useInfiniteQuery } from '@tanstack/react-query';
import { customersQuery } from '../../api/customers.ts';

/** The name of a customer of the partner, from the one list of all of them. */
export function useCustomerName(customerId: string): string {
  const { data } = useInfiniteQuery(customersQuery());
  const customers = data?.pages.flatMap(({ items }) => items);
  return customers?.find(({ id }) => id === customerId)?.companyProfile.companyName ?? customerId;
}
