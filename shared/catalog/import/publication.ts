import type { Catalog } from '../market.ts';

/** A catalog that was published: when, by whom, what it has, and what publishes it again. */
export interface Publication {
  readonly catalog: Catalog;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly products: number;
  readonly skus: number;
}

/** The newest first. */
export const newestFirst = (all: readonly Publication[]): readonly Publication[] =>
  [...all].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
