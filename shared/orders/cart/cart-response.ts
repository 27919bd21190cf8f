import { type DomainError, type ErrorCode, isDomainError } from '#shared/platform/errors.ts';
import { etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { toDecimal } from '#shared/platform/money.ts';
import { type SentenceLanguage, sentenceIn } from '#shared/platform/sentence.ts';
import { orderResponse } from '../order-response.ts';
import type { CartLineResponse, CartResponse, CheckoutResponse } from '../order-schemas.ts';
import { blocker, type Cart, cartStatus, changedPrice, type RepricedLine } from './cart.ts';
import type { CheckedOut } from './checkout.ts';
import type { ShownCart } from './save-cart.ts';

export const cartEtag = ({ id, version }: Cart): string => etagOf([id, version]);

/** Partner Center's codes of cart lines ("Cart resources"); where it has none, the error's own number. */
const LINE_ERRORS: Partial<Record<ErrorCode, number>> = {
  AZURE_SUBSCRIPTION_INVALID: 10_010,
  AZURE_SUBSCRIPTION_NOT_REGISTERED: 10_011,
  INVALID_OFFER: 10_001,
  INVENTORY_NOT_AVAILABLE: 10_003,
  NOT_SOLD_IN_COUNTRY: 10_001,
  INVALID_PROPERTY: 10_010,
  INVALID_QUANTITY: 10_010,
};

const lineError = (refusal: DomainError, language: SentenceLanguage) => ({
  errorCode: LINE_ERRORS[refusal.code] ?? ERROR_MAP[refusal.code][1],
  errorDescription: sentenceIn(refusal.sentence, language),
});

function lineResponse(
  repriced: RepricedLine,
  isOpen: boolean,
  language: SentenceLanguage,
): CartLineResponse {
  const { line, today } = repriced;
  const { agreed, ...item } = line;
  const refusal = isOpen ? blocker(repriced) : undefined;
  const previous = isOpen ? changedPrice(repriced) : undefined;
  return {
    ...item,
    billingCycle: 'one_time',
    ...(agreed && { orderGroup: agreed.orderGroup }),
    ...(!isDomainError(today) && {
      currencyCode: today.unitPrice.currency,
      pricing: {
        price: toDecimal(today.unitPrice),
        extendedPrice: toDecimal(today.paid),
        ...(previous && { previousPrice: toDecimal(previous) }),
      },
    }),
    ...(refusal && { error: lineError(refusal, language) }),
  };
}

export function cartResponse({ cart, lines }: ShownCart, language: SentenceLanguage): CartResponse {
  const uri = `/customers/${cart.customerId}/carts/${cart.id}`;
  const isOpen = (line: RepricedLine['line']) =>
    cart.ordered[line.agreed?.orderGroup ?? ''] === undefined;
  return resource(
    'Cart',
    {
      id: cart.id,
      creationTimestamp: cart.createdAt.toISOString(),
      lastModifiedTimestamp: cart.modifiedAt.toISOString(),
      expirationTimestamp: cart.expiresAt.toISOString(),
      lastModifiedUser: cart.modifiedBy,
      status: cartStatus(cart),
      lineItems: lines.map((repriced) => lineResponse(repriced, isOpen(repriced.line), language)),
    },
    { self: link(uri) },
    { etag: cartEtag(cart) },
  );
}

export const checkoutResponse = (
  { orders, errors }: CheckedOut,
  language: SentenceLanguage,
): CheckoutResponse =>
  resource(
    'CartCheckoutResult',
    {
      orders: orders.map((order) => orderResponse(order, { withPrice: true })),
      orderErrors: errors.map(({ orderGroup, refusal }) => ({
        orderGroupId: orderGroup,
        code: ERROR_MAP[refusal.code][1],
        description: sentenceIn(refusal.sentence, language),
      })),
    },
    {},
  );
