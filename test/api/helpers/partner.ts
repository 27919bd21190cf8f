import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { requireContract } from './contract.ts';
import { recordSecrets } from './secrets.ts';
import { atInstant } from './time.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const { status, headers } = response;
  return { status, headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/**
 * Sends a request; an answer that docs/openapi.json does not have fails the test. What it shows that no log may have is
 * remembered for the tests after the suite.
 */
export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await answerOf(await fetch(url, { redirect: 'manual', ...init }));
  const { method = 'GET', body } = init;
  const sent = typeof body === 'string' ? body : undefined;
  recordSecrets({ ...answer, url, sent, requestHeaders: new Headers(init.headers) });
  requireContract({ ...answer, method, url, sent });
  return answer;
}

/** Parses the content of an answer. The error shows the whole answer: a refusal tells its reason. */
function contentOf<Schema extends z.ZodType>(schema: Schema, answer: Answer): z.output<Schema> {
  const { success, data } = schema.safeParse(answer.json);
  if (!success) {
    throw new Error(`A request was answered with ${answer.status}: ${answer.text}`);
  }
  return data;
}

const tokenSchema = z.object({ access_token: z.string() });

export async function tokenFor(url: string, who: object): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify(who) };
  return contentOf(tokenSchema, await request(`${url}/_local/token`, init)).access_token;
}

const idSchema = z.object({ id: z.string() });
const orderSchema = z.looseObject({ id: z.string() });
const downloadSchema = z.looseObject({
  productKey: z.object({ value: z.string(), version: z.string() }),
  link: z.looseObject({
    id: z.string(),
    url: z.string(),
    expiresAt: z.string(),
    state: z.string(),
    fileName: z.string(),
    sizeBytes: z.number(),
    sha256: z.string(),
  }),
});

/** Windows Server Standard, 16 cores, for a year: it has files and keys. */
export const PRODUCT = 'DG7GMGF0DVT7';
export const OFFER = `${PRODUCT}:0001:DZH318Z00001`;
export const CHOICE = { version: '2025', language: 'en-us', fileType: 'iso-x64' };

/** A reserved instance in West US 2 for a year, which is bought for a registered Azure subscription. */
export const RESERVATION = 'DZH318Z0BQ3Q:0001:DZH318Z00015';

/** A partner of its own for a test, with one customer: nothing that others do touches it. */
export class Partner {
  readonly url: string;
  readonly id: string;
  readonly customer: string;
  /** Time at which its requests arrive; the service's, if it has none. */
  readonly #now: number | undefined;
  #tokens = new Map<string, string>();

  constructor(url: string, id: string, customer: string, now?: number) {
    this.url = url;
    this.id = id;
    this.customer = customer;
    this.#now = now;
  }

  /** The same partner at an instant: its requests arrive then, and nobody else's. */
  when(now: number): Partner {
    const then = new Partner(this.url, this.id, this.customer, now);
    then.#tokens = this.#tokens;
    return then;
  }

  static async open(url: string, country = 'US'): Promise<Partner> {
    const id = randomUUID();
    const stranger = new Partner(url, id, '');
    return new Partner(url, id, await stranger.addCustomer(country));
  }

  async addCustomer(country: string): Promise<string> {
    const companyProfile = { companyName: 'Test', domain: `${randomUUID()}.com`, country };
    return contentOf(idSchema, await this.send('POST', '/v1/customers', { companyProfile })).id;
  }

  async token(role = 'admin_agent'): Promise<string> {
    const known = this.#tokens.get(role);
    const token = known ?? (await tokenFor(this.url, { partnerId: this.id, roles: [role] }));
    this.#tokens.set(role, token);
    return token;
  }

  /** Sends as the partner's admin agent, unless another role is asked for. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    { role, headers = {} }: { role?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    return request(`${this.url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await this.token(role)}`,
        ...(this.#now !== undefined && atInstant(this.#now).headers),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  /** Path of the customer, or below it. */
  at(path = ''): string {
    return `/v1/customers/${this.customer}${path}`;
  }

  async buy(lineItems: readonly object[] = [{ offerId: OFFER, quantity: 1 }]): Promise<string> {
    return contentOf(orderSchema, await this.send('POST', this.at('/orders'), { lineItems })).id;
  }

  /** Registers an Azure subscription of the customer's; answers what an order line says of it. */
  async provisioned(subscriptionId: string = randomUUID()) {
    await this.send('POST', this.at(`/subscriptions/${subscriptionId}/registrations`));
    return { provisioningContext: { subscriptionId, scope: 'shared' } };
  }

  entitlement(orderId: string, line = 0, product = PRODUCT): string {
    return this.at(`/entitlements/${orderId}:${line}:${product}`);
  }

  async download(orderId: string, more: object = {}, line = 0) {
    const path = `${this.entitlement(orderId, line)}/downloads`;
    return contentOf(downloadSchema, await this.send('POST', path, { ...CHOICE, ...more }));
  }

  /** A link of a fresh purchase. */
  async link() {
    const orderId = await this.buy();
    return { orderId, ...(await this.download(orderId)).link };
  }
}

export const collectionOf = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ totalCount: z.number(), items: z.array(item) });

export const errorSchema = z.object({
  code: z.number(),
  description: z.string().min(1),
  data: z.array(z.string()),
  source: z.literal('Countersign'),
});
