import type { Customer } from '#shared/domain/customer.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CustomerRepository, Page, PageRequest } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';

export interface Dependencies {
  readonly customers: Pick<CustomerRepository, 'list'>;
}

/** The calling partner's customers (R22). An operator has none of its own and says whose to list. */
export const listCustomers =
  ({ customers }: Dependencies) =>
  async (
    { partnerId }: { partnerId?: string | undefined },
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
    return customers.list(whose, page);
  };
