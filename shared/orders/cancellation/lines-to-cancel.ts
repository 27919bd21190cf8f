import * as z from 'zod';
import { formatOfferId } from '#shared/catalog/catalog.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Order, OrderLine } from '../order.ts';
import { stateAt } from '../subscriptions/term.ts';

/** A line as portals send it back: the number names it, and what else they say of it must be so. */
export const namedLine = z.object({
  lineItemNumber: z.number().int(),
  offerId: z.string().nullish(),
  quantity: z.number().nullish(),
});
type NamedLine = z.output<typeof namedLine>;

/** A line is cancelled whole: who sends a smaller quantity, or another offer, means something else by it. */
function requireAsOrdered(line: OrderLine, named: NamedLine, index: number): void {
  const { offerId, quantity } = named;
  const ordered = formatOfferId(line.offer);
  if (offerId != null && offerId.toUpperCase() !== ordered.toUpperCase()) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('LINE_OF_OTHER_OFFER', { lineItemNumber: line.lineItemNumber, ordered, offerId }),
      { data: [`lineItems[${index}].offerId`] },
    );
  }
  if (quantity != null && quantity !== line.quantity && quantity !== 0) {
    throw new DomainError(
      'INVALID_QUANTITY',
      because('LINE_CANCELLED_WHOLE', {
        lineItemNumber: line.lineItemNumber,
        lineQuantity: line.quantity,
      }),
      { data: [`lineItems[${index}].quantity`] },
    );
  }
}

/**
 * The numbers of the named lines, each once. Refuses what the order does not have, or has otherwise. Portals send an order
 * back whole: a line that is cancelled already is passed over, unless all of them are, so that the error says so.
 */
export function namedLines(order: Order, named: readonly NamedLine[]): readonly number[] {
  for (const [index, each] of named.entries()) {
    const line = order.lines.find(({ lineItemNumber }) => lineItemNumber === each.lineItemNumber);
    if (!line) {
      throw new DomainError('INVALID_PROPERTY', because('LINE_UNKNOWN', { orderId: order.id }), {
        data: [`lineItems[${index}].lineItemNumber`],
      });
    }
    requireAsOrdered(line, each, index);
  }
  const numbers = [...new Set(named.map(({ lineItemNumber }) => lineItemNumber))];
  const open = numbers.filter(
    (number) =>
      order.lines.find(({ lineItemNumber }) => lineItemNumber === number)?.state !== 'cancelled',
  );
  return open.length > 0 ? open : numbers;
}

const openAt =
  (now: Date) =>
  (line: OrderLine): boolean =>
    !['cancelled', 'expired'].includes(stateAt(line, now));

/** Lines that can still be cancelled; if there are no such lines, all, so that the error says why. */
export function openLines(order: Order, now: Date): readonly number[] {
  const numbers = (lines: readonly OrderLine[]) => lines.map((line) => line.lineItemNumber);
  const open = order.lines.filter(openAt(now));
  return numbers(open.length > 0 ? open : order.lines);
}

/**
 * Reports that this request cancelled, or is cancelling, what it asks for (R23). A request for more is
 * another request under an id that was used before.
 */
export function isRepeat(
  order: Order,
  named: readonly NamedLine[] | undefined,
  { requestId, now }: Pick<Context, 'requestId' | 'now'>,
): boolean {
  const isOwn = (line: OrderLine | undefined) => line?.cancelledBy === requestId;
  const asked = named
    ? named.map((each) =>
        order.lines.find(({ lineItemNumber }) => lineItemNumber === each.lineItemNumber),
      )
    : order.lines.filter(openAt(now));
  return order.lines.some(isOwn) && asked.every(isOwn);
}
