import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { RequireAgreement } from '#shared/agreements/require-agreement.ts';
import { actorOf } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Offered } from '../find-offers.ts';
import type { Order } from '../order.ts';
import type { OrderStore } from '../order-store.ts';
import { placeOrder } from '../place-order.ts';
import { type PurchaseDependencies, purchaseChanges } from '../purchase.ts';
import {
  blocker,
  type Cart,
  openGroups,
  type RepricedLine,
  reprice,
  requestedLine,
} from './cart.ts';
import {
  type Dependencies as CartDependencies,
  type cartIdInput,
  findCart,
  offersOf,
} from './save-cart.ts';

export type Dependencies = CartDependencies &
  PurchaseDependencies & {
    readonly orders: Pick<OrderStore, 'create' | 'find'>;
    readonly commit: Commit;
    /** Absent where the stage demands no agreement. */
    readonly requireAgreement?: RequireAgreement | undefined;
  };

export interface OrderError {
  readonly orderGroup: string;
  readonly refusal: DomainError;
}

export interface CheckedOut {
  readonly orders: readonly Order[];
  /** Groups that could not be ordered after others were; the cart can be checked out again. */
  readonly errors: readonly OrderError[];
}

type Line = RepricedLine & { readonly offered: Offered | undefined };

/** R23: what an earlier try has ordered is found, and not bought again. */
async function orderedBefore({ orders }: Dependencies, cart: Cart): Promise<readonly Order[]> {
  const found = await Promise.all(
    Object.values(cart.ordered).map((orderId) => orders.find(cart.customerId, orderId)),
  );
  return found.filter((order) => order !== undefined);
}

/** Before anything is ordered, all of the cart must be right. */
function requireAll(lines: readonly Line[]): void {
  const wrong = lines.flatMap((line) => blocker(line) ?? []);
  if (wrong.length > 0) {
    throw new DomainError(
      wrong.every(({ code }) => code === 'PRICE_CHANGED') ? 'PRICE_CHANGED' : 'CART_LINES_WRONG',
      because('NOTHING_ORDERED', { faults: wrong.map(({ sentence }) => sentence) }),
      { data: wrong.flatMap(({ data }) => data) },
    );
  }
}

function orderOf({ ids }: Dependencies, lines: readonly Line[], { customer, now }: Context): Order {
  return placeOrder({
    customer,
    lines: lines.map(({ line }, index) => requestedLine(line, index)),
    skus: lines.flatMap(({ offered }) => (offered && !isDomainError(offered) ? [offered] : [])),
    referenceCustomerId: undefined,
    ids: { id: ids.sortable(now), alternateId: randomBytes(6).toString('hex') },
    now,
  });
}

/**
 * An order for each group of lines, each in a commit of its own that also marks the group in the cart: a crash
 * between two of them is carried on by the next try, two tries at once order each group once, and a cart that
 * was checked out is answered with its orders.
 */
export const checkout =
  (dependencies: Dependencies) =>
  async (
    { cartId }: z.output<typeof cartIdInput>,
    context: Context,
  ): Promise<Outcome<CheckedOut>> => {
    let cart = await findCart(dependencies, cartId, context);
    const orders = [...(await orderedBefore(dependencies, cart))];
    const open = openGroups(cart);
    if (open.length === 0 && orders.length > 0) {
      return { result: { orders, errors: [] }, changes: [] };
    }
    await dependencies.requireAgreement?.(context);
    const offers = await offersOf(dependencies, cart.lines, context);
    const lines = reprice(cart.lines, offers, context.now).map((line, index) => ({
      ...line,
      offered: offers[index],
    }));
    if (orders.length === 0) {
      requireAll(lines);
    }
    const errors: OrderError[] = [];
    let pending: readonly Change[] = [];
    const actorContext = { actor: actorOf(context.caller), correlationId: context.correlationId };
    for (const orderGroup of open) {
      const own = lines.filter(({ line }) => line.agreed?.orderGroup === orderGroup);
      const refusal = own.map(blocker).find((error) => error !== undefined);
      if (refusal) {
        errors.push({ orderGroup, refusal });
        continue;
      }
      // The last one is committed by the edge, with the record of the answer.
      if (pending.length > 0) {
        await dependencies.commit(pending);
      }
      const order = orderOf(dependencies, own, context);
      const marked = { ...cart, ordered: { ...cart.ordered, [orderGroup]: order.id } };
      pending = [
        dependencies.carts.save(marked),
        ...purchaseChanges(dependencies, order, actorContext),
      ];
      cart = { ...marked, version: cart.version + 1 };
      orders.push(order);
    }
    return { result: { orders, errors }, changes: pending };
  };
