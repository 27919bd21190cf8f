/** The holdings of a customer, for its row in the list. */
export interface Holdings {
  readonly activeItems: number;
  /** The end of the term that ends first, of those that nothing renews. */
  readonly nextEnd?: Date | undefined;
  /** True if the customer has older orders that were not counted. */
  readonly hasMore: boolean;
}

/** Orders know what was bought, and customers come before orders: the function that serves both hands this in. */
export type FindHoldings = (customerId: string, now: Date) => Promise<Holdings>;
