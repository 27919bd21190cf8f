import type { FindHoldings } from '#shared/customers/holdings.ts';
import type { OrderStore } from './order-store.ts';
import { stateAt } from './subscriptions/term.ts';

/** Orders that are counted for a row. A customer with more has the mark that there are more. */
const MOST_ORDERS = 50;

/** Counts what a customer holds now, by one bounded read of its newest orders. */
export const findHoldings =
  ({ orders }: { readonly orders: Pick<OrderStore, 'newest'> }): FindHoldings =>
  async (customerId, now) => {
    const found = await orders.newest(customerId, { most: MOST_ORDERS + 1 });
    const active = found
      .slice(0, MOST_ORDERS)
      .flatMap(({ lines }) => lines)
      // A renewal that has not begun is counted as the line that it follows.
      .filter((line) => stateAt(line, now) === 'active' && (line.startsAt ?? now) <= now);
    const ends = active
      .filter(({ renewedBy }) => !renewedBy)
      .map(({ termEndsAt }) => termEndsAt.getTime());
    return {
      activeItems: active.length,
      nextEnd: ends.length > 0 ? new Date(Math.min(...ends)) : undefined,
      hasMore: found.length > MOST_ORDERS,
    };
  };
