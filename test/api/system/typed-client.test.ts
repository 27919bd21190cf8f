import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { requireContract } from '#test/api/helpers/contract.ts';
import { CHOICE, OFFER, tokenFor } from '#test/api/helpers/partner.ts';
import { clientOf } from '#test/client/client.ts';

const url = inject('serviceUrl');

/** Sends, and holds the answer against the contract. */
const checked: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const sent = request.body ? await request.clone().text() : undefined;
  const response = await fetch(request);
  const { status, headers } = response;
  const text = await response.clone().text();
  requireContract({ method: request.method, url: request.url, sent, status, headers, text });
  return response;
};

/** What an answer brought, which must be a success. */
function had<Data>({ data, error }: { readonly data?: Data; readonly error?: unknown }): Data {
  if (data === undefined) {
    throw new Error(`Refused: ${JSON.stringify(error)}`);
  }
  return data;
}

let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  const token = await tokenFor(url, { partnerId: randomUUID(), roles: ['admin_agent'] });
  client = clientOf(url, token, checked);
});

async function newCustomer() {
  const companyProfile = { companyName: 'Contoso', domain: `${randomUUID()}.com`, country: 'US' };
  return had(await client.POST('/v1/customers', { body: { companyProfile } }));
}

/** Buys by a cart, as portals do; answers the one order. */
async function buy(customerTenantId: string) {
  const lineItems = [{ catalogItemId: OFFER, quantity: 2 }];
  const cart = had(
    await client.POST('/v1/customers/{customerTenantId}/carts', {
      params: { path: { customerTenantId } },
      body: { lineItems },
    }),
  );
  const { orders } = had(
    await client.POST('/v1/customers/{customerTenantId}/carts/{cartId}/checkout', {
      params: { path: { customerTenantId, cartId: cart.id } },
    }),
  );
  const [order] = orders;
  if (!order) {
    throw new Error('The checkout placed no order.');
  }
  return order;
}

describe('a client generated from the contract', () => {
  it('R3, R5 to R7, R14 to R16: walks the main job, from the customer to the dead link', async () => {
    const { id: customerTenantId } = await newCustomer();
    const order = await buy(customerTenantId);
    expect(order.totalPrice).toBeGreaterThan(0);

    const { items } = had(
      await client.GET('/v1/customers/{customerTenantId}/entitlements', {
        params: { path: { customerTenantId }, query: { entitlementType: 'software', size: 10 } },
      }),
    );
    const entitlementId = items[0]?.id ?? '';
    const at = { params: { path: { customerTenantId, entitlementId } } };
    const downloads = '/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads';
    const { productKey, link } = had(await client.POST(downloads, { ...at, body: CHOICE }));
    expect(productKey?.value).toMatch(/^\w{5}(-\w{5}){4}$/);

    const token = link?.url?.split('/').at(-1) ?? '';
    const click = await client.GET('/d/{token}', { params: { path: { token } } });
    expect(click.response.status).toBe(302);

    const inOrder = { params: { path: { customerTenantId, orderId: order.id } } };
    const ORDER = '/v1/customers/{customerTenantId}/orders/{orderId}';
    const preview = had(await client.GET(`${ORDER}/cancellation`, inOrder));
    expect(preview.lines.map(({ cancellable }) => cancellable)).toEqual([true]);
    const cancelled = had(
      await client.PATCH(ORDER, {
        params: { ...inOrder.params, header: { 'If-Match': preview.attributes.etag } },
        body: { status: 'cancelled' },
      }),
    );
    expect([cancelled.status, cancelled.lineItems[0]?.quantity]).toEqual(['cancelled', 0]);

    const refused = await client.POST(downloads, { ...at, body: CHOICE });
    expect([refused.response.status, refused.error]).toEqual([
      409,
      expect.objectContaining({ code: 990101 }),
    ]);
    const dead = await client.GET('/d/{token}', { params: { path: { token } } });
    expect([dead.response.status, dead.error]).toEqual([
      410,
      expect.objectContaining({ code: 990203, data: ['revoked'] }),
    ]);
  });

  it('reads a refusal by its number', async () => {
    const { id: customerTenantId } = await newCustomer();
    const { error } = await client.GET('/v1/customers/{customerTenantId}/orders/{orderId}', {
      params: { path: { customerTenantId, orderId: 'unknown' } },
    });
    expect(error).toEqual(expect.objectContaining({ code: 20000, source: 'Countersign' }));
  });
});
