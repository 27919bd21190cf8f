import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { addKeys } from '#test/setup/add-keys.ts';
import { Client } from '../../local/demo/client.ts';

const items = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const availabilities = z.object({ items: z.array(z.object({ catalogItemId: z.string() })) });
const order = z.object({ id: z.string() });
const download = z.object({ link: z.object({ url: z.string() }) });

const PRODUCT = 'DG7GMGF0DVT7';
const CHOICES = ['2025', '2022'].flatMap((version) =>
  ['en-us', 'ko-kr'].map((language) => ({ version, language, fileType: 'iso-x64' })),
);

/** Waits where a partner has made enough links for now. */
async function makeLink(agent: Client, path: string, choice: object): Promise<string> {
  const made = await agent.call('POST', path, choice);
  if (made.status === 429) {
    await pause(Number(made.headers.get('retry-after')) * 1000);
    return makeLink(agent, path, choice);
  }
  if (made.status !== 201 && made.status !== 200) {
    throw new Error(`A link was answered ${made.status}: ${JSON.stringify(made.body)}`);
  }
  return download.parse(made.body).link.url;
}

/** Fresh links of fresh purchases, made as a portal makes them. */
export async function makeLinks(url: string, count: number): Promise<readonly string[]> {
  const agent = await Client.as(url, 'admin_agent');
  const [customer] = items.parse((await agent.call('GET', '/v1/customers')).body).items;
  const path = `/v1/customers/${customer?.id}`;
  const offers = await agent.call('GET', `${path}/products/${PRODUCT}/skus/0001/availabilities`);
  const [offer] = availabilities.parse(offers.body).items;
  // A purchase takes a key of each version.
  await addKeys(url, Math.ceil(count / CHOICES.length));
  const links: string[] = [];
  while (links.length < count) {
    const lineItems = [{ lineItemNumber: 0, offerId: offer?.catalogItemId, quantity: 1 }];
    const { id } = order.parse((await agent.call('POST', `${path}/orders`, { lineItems })).body);
    for (const choice of CHOICES) {
      const entitlement = encodeURIComponent(`${id}:0:${PRODUCT}`);
      links.push(await makeLink(agent, `${path}/entitlements/${entitlement}/downloads`, choice));
    }
  }
  return links.slice(0, count);
}
