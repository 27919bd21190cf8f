import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { tenantId } from '#shared/platform/http/tenant-id.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { Customer } from './customer.ts';
import { customerFilter, filterParameter } from './customer-filter.ts';
import type { CustomerStore } from './customer-store.ts';

export const listCustomersInput = z.object({
  ...pageQuery,
  partnerId: tenantId.optional(),
  filter: customerFilter.optional(),
});

export interface Dependencies {
  readonly customers: Pick<CustomerStore, 'list'>;
}

type Input = Pick<z.output<typeof listCustomersInput>, 'partnerId' | 'filter'>;

/** Lists the calling partner's customers (R22). An operator has none and names the partner. */
export const listCustomers =
  ({ customers }: Dependencies) =>
  async (
    { partnerId, filter }: Input,
    page: PageRequest,
    { caller }: Context,
  ): Promise<Page<Customer>> => {
    const whose = caller.partnerId ?? partnerId;
    if (whose === undefined) {
      throw new DomainError(
        'INVALID_PROPERTY',
        'partnerId is required: an operator says whose customers to list.',
        { data: ['partnerId'] },
      );
    }
    return customers.list(whose, page, filter);
  };

/** The address of the list with all of its filters: the next pages keep them, and their tokens are signed for it. */
export function customersPath({ partnerId, filter }: Input, { caller }: Context): string {
  const query = new URLSearchParams({
    ...(caller.partnerId === undefined && partnerId !== undefined && { partnerId }),
    ...(filter && { filter: filterParameter(filter) }),
  });
  return query.size === 0 ? '/customers' : `/customers?${query}`;
}
