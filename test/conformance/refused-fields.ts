import type { RouteKey } from '#functions/routes.ts';
import { REFUSED_FIELDS, type RefusingResource } from '#shared/platform/http/refused-fields.ts';

const C = '/v1/customers/{customerTenantId}';

/** Routes that take a resource, and whether it is a line of the body. */
const TAKEN_BY: Readonly<
  Record<RefusingResource, { isLine: boolean; routes: readonly RouteKey[] }>
> = {
  OrderLineItem: { isLine: true, routes: [`POST ${C}/orders`] },
  CartLineItem: { isLine: true, routes: [`POST ${C}/carts`, `PUT ${C}/carts/{cartId}`] },
  Subscription: { isLine: false, routes: [`PATCH ${C}/subscriptions/{subscriptionId}`] },
  Customer: { isLine: false, routes: ['POST /v1/customers'] },
};

/** A value that means something, for each field of the table. */
const MEANT: Readonly<Record<string, unknown>> = {
  customTermEndDate: '2027-01-31T00:00:00Z',
  promotionId: '39NFJQT1X8X4:0001:39NFJQT1Q5KL',
  partnerIdOnRecord: '1234567',
  additionalPartnerIdsOnRecord: ['1234567'],
  participants: [{ key: 'transaction_reseller', value: '1234567' }],
  renewsTo: { termDuration: 'P1Y' },
  parentSubscriptionId: '5f9a1ba7-0b46-5328-98a2-8d242a6e44a4',
  addOnItems: [{ catalogItemId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 1 }],
  attestationAccepted: false,
  transactionType: 'addQuantity',
  partnerId: '1234567',
  scheduledNextTermInstructions: { product: { termDuration: 'P1M' }, quantity: 3 },
  associatedPartnerId: '1234567',
};

/** One field of a request that must not be dropped. */
export interface RefusedCase {
  readonly route: RouteKey;
  readonly field: string;
  readonly path: string;
  readonly code: string;
  readonly value: unknown;
  readonly put: (body: unknown, value: unknown) => unknown;
}

type Body = Readonly<Record<string, unknown>>;
type LinesBody = { readonly lineItems: readonly Body[] };
const isLines = (body: unknown): body is LinesBody =>
  typeof body === 'object' && body !== null && 'lineItems' in body;

const put =
  (field: string, isLine: boolean) =>
  (body: unknown, value: unknown): unknown =>
    isLine && isLines(body)
      ? { ...body, lineItems: body.lineItems.map((line) => ({ ...line, [field]: value })) }
      : { ...(body as Body), [field]: value };

/** Every field of the table on every route that takes its resource. */
export const REFUSED_CASES: readonly RefusedCase[] = (
  Object.keys(REFUSED_FIELDS) as readonly RefusingResource[]
).flatMap((resource) => {
  const { isLine, routes } = TAKEN_BY[resource];
  return routes.flatMap((route) =>
    Object.entries(REFUSED_FIELDS[resource]).map(([field, { code }]) => ({
      ...{ route, field, code, value: MEANT[field], put: put(field, isLine) },
      path: isLine ? `lineItems[0].${field}` : field,
    })),
  );
});
