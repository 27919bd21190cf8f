import * as z from 'zod/mini';
import {
  cancellationPolicySchema,
  coreLicencesSchema,
  includedSchema,
} from '#shared/catalog/offer-schemas.ts';
import { instant, moneySchema } from '#shared/platform/dynamodb/schemas.ts';
import { type Money, plus } from '#shared/platform/money.ts';
import { settlementSchema } from './cancellation/refund.ts';
import { provisioningContextSchema } from './subscriptions/azure-subscription.ts';

/** Location of a subscription: an order and a line of it. */
const lineLocation = { orderId: z.string(), lineItemNumber: z.int() };
const lineLocationSchema = z.object(lineLocation);
export type LineLocation = Readonly<z.infer<typeof lineLocationSchema>>;

/** Facts that a line keeps in every state: what was bought, at which price and under which policy. */
const lineFacts = {
  lineItemNumber: z.int(),
  offer: z.object({ productId: z.string(), skuId: z.string(), availabilityId: z.string() }),
  friendlyName: z.string(),
  /** Name of the SKU, once the line has another friendlyName. */
  title: z.optional(z.string()),
  entitlementType: z.enum(['software', 'reservedinstance']),
  quantity: z.int(),
  term: z.enum(['P1Y', 'P3Y']),
  termEndsAt: instant,
  unitPrice: moneySchema,
  paid: moneySchema,
  cancellationPolicy: cancellationPolicySchema,
  /** Entitlements that come with it, as it was sold. */
  includes: z._default(z.readonly(z.array(includedSchema)), []),
  /** In one unit (R4). */
  coreLicences: z.optional(coreLicencesSchema),
  /** Target of a reservation, as the portal gave it. */
  provisioningContext: z.optional(provisioningContextSchema),
  /** Start of a term that follows another one; every other term starts with the purchase. */
  startsAt: z.optional(instant),
  /** The line that this one follows. Without `keysOf`, the new term gets new keys. */
  renews: z.optional(
    z.object({
      ...lineLocation,
      /** Location of the keys: the line that they were issued to first. */
      keysOf: z.optional(lineLocationSchema),
    }),
  ),
  /** The line that follows this one. */
  renewedBy: z.optional(
    z.object({
      ...lineLocation,
      /** True if the keys moved to the new line: then this line gives out no keys. */
      keepsKeys: z.boolean(),
      /** End of the new term. */
      until: instant,
    }),
  ),
  /** The last notice of the term's end, in days before it. */
  noticedDays: z.optional(z.int()),
};

/** A line that is not cancelled holds nothing of a cancellation: a row that does is refused, not cut. */
const notCancelled = {
  settlement: z.optional(z.never()),
  cancelledBy: z.optional(z.never()),
  cancelledAt: z.optional(z.never()),
};

const cancellation = {
  /** Amounts of the refund, paid back when the cancellation completes. */
  settlement: settlementSchema,
  /** The request that cancelled it: a repeat is answered, not refused (R23). */
  cancelledBy: z.optional(z.string()),
  /** The time of that request. Lines that were cancelled before it was kept have none. */
  cancelledAt: z.optional(instant),
};

/**
 * A purchased item. `cancelling`: no key and no link is given out, and not all of those that are out are revoked yet.
 * `expired`: the term has ended and a job has noted it; until then, the time alone decides (R21).
 */
const orderLineSchema = z.discriminatedUnion('state', [
  z.object({ ...lineFacts, ...notCancelled, state: z.literal('active') }),
  z.object({ ...lineFacts, ...notCancelled, state: z.literal('expired') }),
  z.object({ ...lineFacts, ...cancellation, state: z.literal('cancelling') }),
  z.object({ ...lineFacts, ...cancellation, state: z.literal('cancelled') }),
]);

export const orderSchema = z.object({
  id: z.string(),
  alternateId: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  referenceCustomerId: z.optional(z.string()),
  currency: z.string(),
  createdAt: instant,
  lines: z.readonly(z.array(orderLineSchema)),
  /** Counts the saves; a save that another one overtook is refused. */
  version: z.int(),
});

export type Order = Readonly<z.infer<typeof orderSchema>>;
export type OrderLine = Readonly<z.infer<typeof orderLineSchema>>;
export type LineState = OrderLine['state'];
export type LineIn<State extends LineState> = Extract<OrderLine, { readonly state: State }>;

/** The order as the store has it after a save. */
export const saved = (order: Order): Order => ({ ...order, version: order.version + 1 });

/**
 * An order holds at most this many lines. Its cancellation ends in one transaction, of which DynamoDB takes 100
 * writes: a refund and a fee for each line, the order, its audit record, and the record of the request.
 */
export const MAXIMUM_LINES = 40;

export const orderStatus = (order: Order): 'completed' | 'cancelled' =>
  order.lines.every((line) => line.state === 'cancelled') ? 'cancelled' : 'completed';

export const orderTotal = ({ lines }: Pick<Order, 'lines'>): Money =>
  lines.map((line) => line.paid).reduce(plus);
