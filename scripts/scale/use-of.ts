import type { OperationName } from './measured.ts';

/** Operations of portals: requests with a token. */
export const PORTAL = [
  ...(['order', 'view', 'catalog call', 'customer list', 'portal start', 'audit page'] as const),
  ...(['first download', 'key look', 'cancellation'] as const),
];
/** Operations of visitors: all of them are one route, `GET /d/{token}`. */
export const VISITS = ['click', 'used-up click', 'page', 'resume'] as const;

export const eachOf = (names: readonly OperationName[], value: number) =>
  Object.fromEntries(names.map((name) => [name, value]));

export const WEBHOOK_MILLISECONDS = 400;
/** Milliseconds of a function for one operation, as docs/cost.md assumes them. */
const MILLISECONDS: Readonly<Partial<Record<OperationName, number>>> = {
  ...eachOf(PORTAL, 60),
  ...eachOf(VISITS, 12),
  webhook: WEBHOOK_MILLISECONDS,
};

/** Functions that are busy for one operation a second. */
export const concurrencyOf = (names: readonly OperationName[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, (MILLISECONDS[name] ?? 0) / 1_000]));
