import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, OFFER, Partner, request } from '#test/api/helpers/partner.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';
import { scaled } from './scale.ts';

const LINES = [
  { offerId: OFFER, quantity: 2 },
  { offerId: OFFER, quantity: 1 },
];
/** More requests to engines than any of these has. */
const MOST_REQUESTS = 60;

const finished = z.object({ finished: z.number(), skipped: z.number(), more: z.literal(false) });
const preview = z.looseObject({ lines: z.array(z.looseObject({ refund: z.number() })) });
const orderSchema = z.looseObject({ status: z.string() });
const keyList = collectionOf(z.looseObject({ state: z.string() }));
const ledger = collectionOf(z.looseObject({ totalForCustomer: z.number() }));

const OVER = { status: 'cancelled', keys: ['revoked', 'revoked'], clicks: [410, 410] };

/** A service of its own: what ends here ends for everybody. */
let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.stop());

/** A function ends when so many of its next requests are done; with nothing, none does. */
const setEnd = (folder?: string, endsAfter?: number) =>
  request(`${service.url}/_local/faults`, {
    method: 'PUT',
    body: JSON.stringify({ functions: folder === undefined ? {} : { [folder]: { endsAfter } } }),
  });
async function finish() {
  const { json } = await request(`${service.url}/_local/jobs/finish-cancellations`, {
    method: 'POST',
  });
  return finished.parse(json);
}

/** What is left of a purchase: its state, its keys', what its links answer, and what is to be paid. */
async function stateOf(partner: Partner, orderId: string, urls: readonly string[]) {
  const order = await partner.send('GET', partner.at(`/orders/${orderId}`));
  const keys = await Promise.all(
    LINES.map((_, line) => partner.send('GET', `${partner.entitlement(orderId, line)}/keys`)),
  );
  const clicks = await Promise.all(urls.map((url) => request(url, { method: 'HEAD' })));
  const unbilled = ledger.parse(
    (await partner.send('GET', '/v1/invoices/unbilled/lineitems')).json,
  );
  return {
    status: orderSchema.parse(order.json).status,
    keys: keys.flatMap(({ json }) => keyList.parse(json).items.map(({ state }) => state)),
    clicks: clicks.map(({ status }) => status),
    charges: unbilled.items.reduce((sum, line) => sum + line.totalForCustomer, 0),
  };
}

describe('a cancellation whose function ends', () => {
  it('after any of its requests is not begun, or is brought to its end by the job, once', async () => {
    const ends: string[] = [];
    const step = scaled(1, 4);
    for (let count = 1; count <= MOST_REQUESTS; count += step) {
      const partner = await Partner.open(service.url);
      const orderId = await partner.buy(LINES);
      const links = [await partner.download(orderId), await partner.download(orderId, {}, 1)];
      const urls = links.map(({ link }) => link.url);
      const path = partner.at(`/orders/${orderId}`);
      const { lines } = preview.parse((await partner.send('GET', `${path}/cancellation`)).json);
      const refund = lines.reduce((sum, line) => sum + line.refund, 0);
      const before = await stateOf(partner, orderId, urls);
      await setEnd('partner-api', count);
      const { status } = await partner.send('PATCH', path, { status: 'cancelled' });
      await setEnd();
      if (status === 200) {
        ends.push('done');
        break;
      }
      expect(status).toBe(500);
      const job = await finish();
      const after = await stateOf(partner, orderId, urls);
      const isOver = after.status === 'cancelled';
      expect(after).toEqual(
        isOver
          ? { ...before, ...OVER, charges: expect.closeTo(before.charges - refund, 2) }
          : before,
      );
      ends.push(`${isOver ? 'over' : 'not begun'}, ${job.finished} by the job`);
      expect(await finish()).toMatchObject({ finished: 0 });
    }
    expect(ends.at(-1)).toBe('done');
    // The two at the edges are met by one request each, which larger steps pass over.
    const always = ['over, 1 by the job', 'done'];
    const all = ['not begun, 0 by the job', 'over, 0 by the job', ...always];
    expect(all).toEqual(expect.arrayContaining([...new Set(ends)]));
    expect(ends).toEqual(expect.arrayContaining(step === 1 ? all : always));
  });
});
