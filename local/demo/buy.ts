import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Client } from './client.ts';
import { expectStatus, type Story } from './scenario.ts';

const collectionOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
const customer = z.object({
  id: z.string(),
  companyProfile: z.object({ companyName: z.string(), country: z.string() }),
});
const product = z.object({ id: z.string(), title: z.string() });
const sku = z.object({ id: z.string(), title: z.string() });
const availability = z.object({
  catalogItemId: z.string(),
  terms: z.array(z.object({ duration: z.string(), price: z.object({ amount: z.number() }) })),
});
const order = z.object({
  id: z.string(),
  totalPrice: z.number(),
  currencyCode: z.string(),
  creationDate: z.string(),
});
const refusal = z.object({ code: z.number() });
const QUANTITY = 2;

export interface Purchase {
  readonly customerPath: string;
  readonly orderId: string;
  readonly purchasedAt: Date;
}

const first = <Item>(items: readonly Item[], what: string): Item => {
  const [item] = items;
  if (item === undefined) {
    throw new Error(`There is no ${what}.`);
  }
  return item;
};

/** The first offer of a product, as a customer's market has it. */
async function offerOf(agent: Client, productPath: string) {
  const skus = expectStatus(await agent.call('GET', `${productPath}/skus`), 200, collectionOf(sku));
  const chosen = first(skus.items, 'SKU');
  const path = `${productPath}/skus/${chosen.id}/availabilities`;
  const offers = expectStatus(await agent.call('GET', path), 200, collectionOf(availability));
  return { sku: chosen, offer: first(offers.items, 'availability') };
}

const orderOf = (offerId: string) => ({
  billingCycle: 'one_time',
  lineItems: [{ lineItemNumber: 0, offerId, quantity: QUANTITY }],
});

/** R2: reservations are not listed for Korea, and buying one all the same is refused. */
async function tryWhereNotSold(agent: Client, usPath: string, krPath: string, story: Story) {
  const view = '/products?targetView=AzureReservationsVM';
  const products = collectionOf(product);
  const inUs = expectStatus(await agent.call('GET', `${usPath}${view}`), 200, products);
  const inKr = expectStatus(await agent.call('GET', `${krPath}${view}`), 200, products);
  story.must(inKr.items.length === 0, 'a reservation is listed in Korea');
  const { offer } = await offerOf(
    agent,
    `${usPath}/products/${first(inUs.items, 'reservation').id}`,
  );
  const refused = await agent.call('POST', `${krPath}/orders`, orderOf(offer.catalogItemId));
  story.must(expectStatus(refused, 400, refusal).code === 800070, 'the wrong refusal');
  story.tell(
    'Azure reservations are not listed for the Korean customer, and an order is refused (800070).',
  );
}

/** Chooses a customer and a product, and buys it, twice by mistake: it is bought once (R3, R23). */
export async function buy(agent: Client, story: Story): Promise<Purchase> {
  const customers = expectStatus(
    await agent.call('GET', '/v1/customers'),
    200,
    collectionOf(customer),
  );
  const pathOf = (country: string) => {
    const found = customers.items.filter((each) => each.companyProfile.country === country);
    return `/v1/customers/${first(found, `customer in ${country}`).id}`;
  };
  const customerPath = pathOf('US');
  story.tell(`The partner has ${customers.items.length} customers; we buy for the one in the US.`);
  await tryWhereNotSold(agent, customerPath, pathOf('KR'), story);

  const view = '/products?targetView=SoftwareSubscriptions';
  const products = expectStatus(
    await agent.call('GET', `${customerPath}${view}`),
    200,
    collectionOf(product),
  );
  const servers = products.items.filter(({ title }) => /Server Standard - 16 Core/.test(title));
  const chosen = first(servers, 'Windows Server');
  const { sku: item, offer } = await offerOf(agent, `${customerPath}/products/${chosen.id}`);
  const price = first(offer.terms, 'term').price.amount;
  story.tell(
    `The catalog has ${products.items.length} software subscriptions; we take "${item.title}" at USD ${price}.`,
  );

  const requestId = randomUUID();
  const send = () =>
    agent.call('POST', `${customerPath}/orders`, orderOf(offer.catalogItemId), requestId);
  const answers = await Promise.all([send(), send(), send()]);
  const orders = answers.map((answer) => expectStatus(answer, 201, order));
  const bought = first(orders, 'order');
  story.must(
    orders.every(({ id }) => id === bought.id),
    'a retry bought twice',
  );
  story.must(bought.totalPrice === Math.round(price * QUANTITY * 100) / 100, 'a wrong total');
  story.tell(
    `Bought ${QUANTITY} for ${bought.currencyCode} ${bought.totalPrice}. The request was sent three times and took effect once.`,
  );
  return { customerPath, orderId: bought.id, purchasedAt: new Date(bought.creationDate) };
}
