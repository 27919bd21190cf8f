import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { actorOf } from '#shared/domain/audit.ts';
import { parseOfferId, type Sku } from '#shared/domain/catalog.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { purchaseEntries } from '#shared/domain/ledger.ts';
import { MAXIMUM_LINES, type Order, placeOrder, type RequestedLine } from '#shared/domain/order.ts';
import type {
  AuditRepository,
  CatalogRepository,
  Ids,
  LedgerRepository,
  OrderRepository,
} from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';
import type { Outcome } from '#shared/http/endpoint.ts';

const lineItem = z.object({
  lineItemNumber: z.number().int().min(0).max(9999).optional(),
  offerId: z.string().min(1).max(200),
  quantity: z.number().int('must be a whole number'),
  termDuration: z.enum(['P1Y', 'P3Y']).optional(),
  friendlyName: z.string().trim().min(1).max(200).optional(),
});

export const createOrderInput = z.object({
  referenceCustomerId: z.string().max(100).optional(),
  /** Prepaid terms are billed once; Partner Center's own examples write both forms. */
  billingCycle: z
    .string()
    .regex(/^one_?time$/i, 'must be one_time: terms are prepaid')
    .optional(),
  currencyCode: z.string().optional(),
  lineItems: z.array(lineItem).min(1).max(MAXIMUM_LINES),
});

export interface Dependencies {
  readonly catalog: Pick<CatalogRepository, 'findSkus' | 'isSoldAnywhere'>;
  readonly orders: Pick<OrderRepository, 'create'>;
  readonly ledger: LedgerRepository;
  readonly audit: AuditRepository;
  readonly ids: Ids;
}

type Input = z.output<typeof createOrderInput>;

/** Lines are numbered from 0 as they come, unless they say otherwise. */
function requestedLines({ lineItems }: Input): readonly RequestedLine[] {
  const lines = lineItems.map((line, index) => ({
    ...line,
    lineItemNumber: line.lineItemNumber ?? index,
  }));
  const repeated = lines.findIndex(
    ({ lineItemNumber }, index) =>
      lines.findIndex((line) => line.lineItemNumber === lineItemNumber) !== index,
  );
  if (repeated !== -1) {
    throw new DomainError('INVALID_PROPERTY', 'Each line needs a lineItemNumber of its own.', {
      data: [`lineItems[${repeated}].lineItemNumber`],
    });
  }
  return lines;
}

/** R2: what the customer's country does not have is refused, apart from what nobody sells. */
async function skusFor(
  { catalog }: Dependencies,
  lines: readonly RequestedLine[],
  country: string,
): Promise<readonly Sku[]> {
  const field = (index: number) => `lineItems[${index}].offerId`;
  const offers = lines.map(({ offerId }, index) => parseOfferId(offerId, field(index)));
  const skus = await catalog.findSkus(country, offers);
  return Promise.all(
    offers.map(async ({ productId, skuId }, index) => {
      const sku = skus[index];
      if (sku) {
        return sku;
      }
      const data = [field(index)];
      throw (await catalog.isSoldAnywhere(productId, skuId))
        ? new DomainError(
            'NOT_SOLD_IN_COUNTRY',
            `${productId}:${skuId} is not available in ${country}, the customer's country.`,
            { data },
          )
        : new DomainError(
            'INVALID_OFFER',
            `There is no ${productId}:${skuId}. Use the catalogItemId of an availability.`,
            { data },
          );
    }),
  );
}

function requireCurrency(order: Order, currencyCode: string | undefined): void {
  if (currencyCode !== undefined && currencyCode.toUpperCase() !== order.currency) {
    throw new DomainError(
      'CURRENCY_MISMATCH',
      `These items are sold in ${order.currency}, not in ${currencyCode}.`,
      { data: ['currencyCode'] },
    );
  }
}

/** A direct purchase: the order, its charge and its audit record come into being together (R3, R24). */
export const createOrder =
  (dependencies: Dependencies) =>
  async (
    input: Input,
    { customer, caller, now, correlationId }: Context,
  ): Promise<Outcome<Order>> => {
    const { orders, ledger, audit, ids } = dependencies;
    const lines = requestedLines(input);
    const order = placeOrder({
      customer,
      lines,
      skus: await skusFor(dependencies, lines, customer.country),
      referenceCustomerId: input.referenceCustomerId,
      ids: { id: ids.sortable(now), alternateId: randomBytes(6).toString('hex') },
      now,
    });
    requireCurrency(order, input.currencyCode);
    const record = audit.append({
      id: ids.sortable(now),
      partnerId: order.partnerId,
      customerId: order.customerId,
      operationType: 'create_order',
      resourceType: 'order',
      resourceId: order.id,
      actor: actorOf(caller),
      at: now,
      correlationId,
      after: { state: 'completed', lines: order.lines.length },
    });
    const charges = purchaseEntries(order).map((entry) => ledger.append(entry));
    return { result: order, changes: [orders.create(order), ...charges, record] };
  };
