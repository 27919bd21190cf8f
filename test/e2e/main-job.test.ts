import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ask, buySoftware, call, listOf } from './portal.ts';
import { UNDOCUMENTED } from './undocumented.ts';

const download = z.looseObject({
  productKey: z.looseObject({ value: z.string(), version: z.string() }),
  link: z.looseObject({ url: z.url(), downloadsUsed: z.number(), sizeBytes: z.number() }),
});
const preview = z.looseObject({
  lines: z.tuple([
    z.looseObject({
      cancellable: z.boolean(),
      paid: z.number(),
      used: z.number(),
      fee: z.number(),
      refund: z.number(),
    }),
  ]),
  attributes: z.looseObject({ etag: z.string() }),
});
const CURL = { 'User-Agent': 'curl/8.5.0' };
const cents = (amount: number): number => Math.round(amount * 100);

let purchase: ReturnType<typeof buySoftware> | undefined;
const buyOnce = (): ReturnType<typeof buySoftware> => {
  purchase ??= buySoftware();
  return purchase;
};

describe('what AWS does not document', () => {
  it.each(UNDOCUMENTED)('$what', ({ holds }) => holds(buyOnce));
});

describe('the main job', () => {
  let bought: Awaited<ReturnType<typeof buySoftware>>;
  beforeAll(async () => {
    bought = await buyOnce();
  });
  let given: z.output<typeof download>;

  it('R7: gives a product key and a link for what was bought', async () => {
    given = await ask(download, 'POST', `${bought.entitlement}/downloads`, bought.choice);
    const again = await ask(download, 'POST', `${bought.entitlement}/downloads`, bought.choice);
    expect([again.productKey.value, again.link.url]).toEqual([
      given.productKey.value,
      given.link.url,
    ]);
  });

  it('R9, R11: the link shows a page without counting, and a download counts one', async () => {
    const { url, sizeBytes } = given.link;
    const page = await call(url, { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(given.productKey.value);
    const head = await call(url, { method: 'HEAD', headers: CURL });
    expect(head.headers.get('content-length')).toBe(String(sizeBytes));
    const click = await call(url, { headers: CURL });
    expect([click.status, click.headers.get('cache-control')]).toEqual([302, 'no-store']);
    const bytes = await call(click.headers.get('location') ?? '', {
      headers: { Range: 'bytes=0-15' },
    });
    expect([bytes.status, bytes.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-15/${sizeBytes}`,
    ]);
    const { items } = await ask(
      listOf(z.looseObject({ downloadsUsed: z.number() })),
      'GET',
      `${bought.entitlement}/downloads`,
    );
    expect(items).toMatchObject([{ downloadsUsed: 1 }]);
  });

  it('the key holds, for its version', async () => {
    const { value: productKey, version } = given.productKey;
    const body = JSON.stringify({ productKey, version });
    expect((await call('/v1/productkeys/validate', { method: 'POST', body })).json).toMatchObject({
      valid: true,
    });
  });

  it('R15, R16: a cancellation pays back what was shown, and kills the link and the key', async () => {
    const order = `${bought.C}/orders/${bought.orderId}`;
    const { lines, attributes } = await ask(preview, 'GET', `${order}/cancellation`);
    const [{ cancellable, paid, used, fee, refund }] = lines;
    expect(cancellable).toBe(true);
    expect(cents(used) + cents(fee) + cents(refund)).toBe(cents(paid));
    expect(attributes.etag).not.toBe('');
    const cancelled = await ask(z.looseObject({ status: z.string() }), 'PATCH', order, {
      status: 'cancelled',
    });
    expect(cancelled.status).toBe('cancelled');

    const click = await call(given.link.url, { headers: CURL });
    expect([click.status, click.json]).toMatchObject([410, { data: ['revoked'] }]);
    const { value: productKey, version } = given.productKey;
    const body = JSON.stringify({ productKey, version });
    expect((await call('/v1/productkeys/validate', { method: 'POST', body })).json).toMatchObject({
      valid: false,
      state: 'revoked',
    });
  });

  it('R24: all of it is in the audit record', async () => {
    const record = z.looseObject({ operationType: z.string(), resourceId: z.string().optional() });
    const { items } = await ask(listOf(record), 'GET', '/v1/auditrecords?size=100&types=own');
    const done = items.map(({ operationType }) => operationType);
    expect(done).toEqual(
      expect.arrayContaining(['create_order', 'get_software_key', 'revoke_software_key']),
    );
  });
});

describe('strangers', () => {
  it('are refused: without a token, with a wrong one, and for a customer of somebody else', async () => {
    expect((await call('/v1/customers')).status).toBe(401);
    const wrong = { headers: { Authorization: 'Bearer wrong' } };
    expect((await call('/v1/customers', wrong)).status).toBe(401);
    const foreign = ask(z.unknown(), 'GET', `/v1/customers/${crypto.randomUUID()}/orders`);
    await expect(foreign).rejects.toThrow('20002');
  });

  it('R11: get the same answer for every link that there is not', async () => {
    const answers = await Promise.all(
      ['x', 'A'.repeat(32)].map((token) => call(`/d/${token}`, { headers: CURL })),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.text.replace(/[\da-f-]{36}/g, '')).toBe(
      answers[1]?.text.replace(/[\da-f-]{36}/g, ''),
    );
  });
});
