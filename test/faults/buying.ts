import * as z from 'zod';
import { OFFER, RESERVATION } from '#test/api/helpers/partner.ts';
import { type Desk, orderSchema, type Purchase } from './operator-client.ts';

const cartSchema = z.looseObject({ id: z.string() });
const checkoutSchema = z.looseObject({
  orders: z.array(orderSchema),
  orderErrors: z.array(z.unknown()).length(0),
});

/** A direct order of one to three lines. */
export async function buy(desk: Desk): Promise<void> {
  const { partner, choices } = desk;
  const lineItems = Array.from({ length: choices.upTo(3) }, () => ({
    offerId: OFFER,
    quantity: choices.upTo(2),
  }));
  const answer = await desk.post('buy', partner.at('/orders'), { lineItems });
  if (answer) {
    desk.keep(orderSchema.parse(answer.json));
  }
}

/** A cart of two groups: two orders, each in a commit of its own. */
export async function orderCart(desk: Desk, provisioning: object): Promise<void> {
  const { partner } = desk;
  const lineItems = [
    { catalogItemId: OFFER, quantity: 1 },
    { catalogItemId: RESERVATION, quantity: 1, ...provisioning },
  ];
  const made = await desk.post('make a cart', partner.at('/carts'), { lineItems });
  if (made) {
    const path = partner.at(`/carts/${cartSchema.parse(made.json).id}/checkout`);
    const answer = await desk.post('check out', path);
    for (const order of answer ? checkoutSchema.parse(answer.json).orders : []) {
      desk.keep(order);
    }
  }
}

/** Carries a subscription on. The two share their keys from here on: both are left alone. */
export async function carryOn(desk: Desk, purchase: Purchase): Promise<void> {
  const [line = 0] = purchase.lines.keys();
  const renewed = { offerId: OFFER, quantity: 1, renewsSubscriptionId: `${purchase.id}:${line}` };
  purchase.isLeft = true;
  const path = desk.partner.at('/orders');
  const answer = await desk.post('carry on', path, { lineItems: [renewed] });
  if (answer) {
    desk.keep(orderSchema.parse(answer.json), true);
  }
}
