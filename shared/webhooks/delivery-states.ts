import type { DeliveryState } from './delivery.ts';

/** States by the names that rows have for them. Rows outlive releases, so these names never change. */
export const STATES_BY_STORED_NAME = {
  waiting: 'pending',
  delivered: 'delivered',
  dead: 'failed',
  unwanted: 'cancelled',
} as const;

export const STORED_STATES: Readonly<Record<DeliveryState, keyof typeof STATES_BY_STORED_NAME>> = {
  pending: 'waiting',
  delivered: 'delivered',
  failed: 'dead',
  cancelled: 'unwanted',
};
