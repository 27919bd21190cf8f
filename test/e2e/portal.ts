import * as z from 'zod';

const {
  COUNTERSIGN_URL: BASE_URL,
  COUNTERSIGN_TOKEN: TOKEN,
  COUNTERSIGN_CUSTOMER: CUSTOMER,
} = z
  .object({
    COUNTERSIGN_URL: z.url(),
    COUNTERSIGN_TOKEN: z.string(),
    COUNTERSIGN_CUSTOMER: z.string(),
  })
  .parse(process.env);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** Redirects are looked at, and not followed. */
export async function call(address: string, init: RequestInit = {}): Promise<Answer> {
  const url = address.startsWith('/') ? `${BASE_URL}${address}` : address;
  const response = await fetch(url, { redirect: 'manual', ...init });
  const { status, headers } = response;
  const text = await response.text();
  const isJson = headers.get('content-type')?.includes('json') === true && text !== '';
  return { status, headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** Asks as the partner's portal does, and reads what a success looks like. */
export async function ask<Schema extends z.ZodType>(
  schema: Schema,
  method: string,
  path: string,
  body?: object,
): Promise<z.output<Schema>> {
  const answer = await call(path, {
    method,
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer.status >= 400) {
    throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`);
  }
  return schema.parse(answer.json);
}

const named = z.looseObject({ id: z.string() });
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ items: z.array(item) });
const leaf = z.looseObject({ fileType: z.string() });
const options = z.looseObject({
  versions: z.array(
    z.looseObject({
      version: z.string(),
      languages: z.array(z.looseObject({ language: z.string(), fileTypes: z.array(leaf) })),
    }),
  ),
});
const availability = z.looseObject({
  catalogItemId: z.string(),
  terms: z.array(z.looseObject({ duration: z.string() })),
});
const order = z.looseObject({ id: z.string() });

/** Whether there is a key left for a choice: a pool that has run empty says nothing of the service. */
const hasKey = async (entitlement: string, choice: object): Promise<boolean> =>
  (
    await call(`${entitlement}/downloads`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(choice),
    })
  ).status !== 409;

/** A purchase of the first software that has a file and a key. */
export async function buySoftware() {
  const C = `/v1/customers/${CUSTOMER}`;
  const products = await ask(listOf(named), 'GET', `${C}/products?targetView=Software`);
  for (const { id: productId } of products.items) {
    const at = `${C}/products/${productId}/skus`;
    const [sku] = (await ask(listOf(named), 'GET', at)).items;
    const [offer] = sku
      ? (await ask(listOf(availability), 'GET', `${at}/${sku.id}/availabilities`)).items
      : [];
    if (!offer) {
      continue;
    }
    const lineItems = [
      { offerId: offer.catalogItemId, quantity: 1, termDuration: offer.terms[0]?.duration },
    ];
    const { id: orderId } = await ask(order, 'POST', `${C}/orders`, { lineItems });
    const entitlement = `${C}/entitlements/${orderId}:0:${productId}`;
    const [version] = (await ask(options, 'GET', `${entitlement}/options`)).versions;
    const [language] = version?.languages ?? [];
    const [file] = language?.fileTypes ?? [];
    if (version && language && file) {
      const choice = {
        version: version.version,
        language: language.language,
        fileType: file.fileType,
      };
      if (await hasKey(entitlement, choice)) {
        return { C, orderId, entitlement, choice };
      }
    }
    await ask(order, 'PATCH', `${C}/orders/${orderId}`, { status: 'cancelled' });
  }
  throw new Error(
    'No software has a file and a key: see npm run media -- add, and npm run keys -- import.',
  );
}
