import * as z from 'zod';
import { currency, decimal } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { toDecimal } from '#shared/platform/money.ts';
import type { Settlement } from './refund.ts';

/** The amounts of a cancellation, by the same names wherever they are shown. */
export const settlementFacts = {
  currencyCode: currency,
  paid: decimal,
  used: decimal.meta({ description: 'For the days used.' }),
  fee: decimal.meta({ description: 'The early-termination fee.' }),
  refund: decimal.meta({ description: 'What comes back: paid - used - fee.' }),
};
export const settlement = z.object(settlementFacts).meta({ id: 'Settlement' });
export type SettlementResponse = Shown<typeof settlement>;

export const settlementResponse = ({
  paid,
  used,
  fee,
  refund,
}: Settlement): SettlementResponse => ({
  currencyCode: paid.currency,
  paid: toDecimal(paid),
  used: toDecimal(used),
  fee: toDecimal(fee),
  refund: toDecimal(refund),
});
