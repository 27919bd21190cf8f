import type { Order } from '#shared/orders/order.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { fromDecimal, type Money } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';

/** The amount in the order's currency, in its minor units. Refuses another currency, and parts of a minor unit. */
export function amountIn(
  order: Order,
  { amount, currency }: { readonly amount: number; readonly currency: string },
  field: 'requestedAmount' | 'approvedAmount',
): Money {
  if (currency !== order.currency) {
    throw new DomainError(
      'CURRENCY_MISMATCH',
      because('AMOUNT_IN_OTHER_CURRENCY', {
        field,
        orderId: order.id,
        orderCurrency: order.currency,
        currency,
      }),
      { data: [`${field}.currency`] },
    );
  }
  try {
    return fromDecimal(amount, currency);
  } catch (cause) {
    const data = [`${field}.amount`];
    throw isDomainError(cause)
      ? new DomainError(cause.code, cause.sentence, { data, cause })
      : cause;
  }
}
