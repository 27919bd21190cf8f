import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openDownloads } from './downloads.ts';
import { customerPath, type Place, type Staff } from './place.ts';
import { OFFERS, type PlannedPurchase } from './plan.ts';
import { fileReport } from './reports.ts';

const orderSchema = z.object({
  id: z.string(),
  lineItems: z.array(z.object({ subscriptionId: z.string() })),
});
const listSchema = z.object({ totalCount: z.number() });

/** Reservations are bought for an Azure subscription of the customer. */
async function provisioningOf({ admin }: Staff, place: Place, purchase: PlannedPurchase) {
  if (!purchase.lines.some(({ offer }) => offer === 'reservation')) {
    return {};
  }
  const subscriptionId = randomUUID();
  const path = `${customerPath(place)}/subscriptions/${subscriptionId}/registrations`;
  await admin('POST', path, undefined, { at: place.at(purchase.daysAgo) });
  return { provisioningContext: { subscriptionId, scope: 'shared' } };
}

async function buy(staff: Staff, place: Place, purchase: PlannedPurchase) {
  const more = await provisioningOf(staff, place, purchase);
  const lineItems = purchase.lines.map(({ offer, quantity }, lineItemNumber) => ({
    ...{ lineItemNumber, offerId: OFFERS[offer], quantity },
    ...more,
  }));
  const options = { at: place.at(purchase.daysAgo) };
  const path = `${customerPath(place)}/orders`;
  return orderSchema.parse(await staff.sales('POST', path, { lineItems }, options));
}

type Order = z.output<typeof orderSchema>;

async function renew({ sales }: Staff, place: Place, order: Order, purchase: PlannedPurchase) {
  const { renewedDaysAgo, lines } = purchase;
  if (renewedDaysAgo === undefined) {
    return;
  }
  const lineItems = lines.map(({ offer, quantity }, index) => ({
    ...{ lineItemNumber: index, offerId: OFFERS[offer], quantity },
    renewsSubscriptionId: order.lineItems[index]?.subscriptionId,
  }));
  const options = { at: place.at(renewedDaysAgo) };
  await sales('POST', `${customerPath(place)}/orders`, { lineItems }, options);
}

async function cancel({ admin }: Staff, place: Place, order: Order, purchase: PlannedPurchase) {
  const { cancelledDaysAgo, cancelledLine, lines } = purchase;
  if (cancelledDaysAgo === undefined) {
    return;
  }
  const line = cancelledLine === undefined ? undefined : lines[cancelledLine];
  const lineItems = line && [
    { lineItemNumber: cancelledLine, offerId: OFFERS[line.offer], quantity: line.quantity },
  ];
  const body = { status: 'cancelled', ...(lineItems && { lineItems }) };
  const options = { at: place.at(cancelledDaysAgo) };
  await admin('PATCH', `${customerPath(place)}/orders/${order.id}`, body, options);
}

/** Buys for a customer, and does with each purchase what its plan says. Returns the number of purchases. */
export async function fillCustomer(
  staff: Staff,
  place: Place,
  purchases: readonly PlannedPurchase[],
): Promise<number> {
  const held = await staff.admin('GET', `${customerPath(place)}/orders?size=1`);
  if (listSchema.parse(held).totalCount > 0) {
    return 0;
  }
  for (const purchase of purchases) {
    const order = await buy(staff, place, purchase);
    await openDownloads(staff, place, order.id, purchase);
    await renew(staff, place, order, purchase);
    await cancel(staff, place, order, purchase);
    if (purchase.report) {
      await fileReport(staff, place, order.id, purchase.report);
    }
  }
  return purchases.length;
}
