import { describe, expect, it } from 'vitest';
import { renewLink } from '#shared/downloads/link.ts';
import type { AgentRole } from '#shared/platform/http/caller.ts';
import { addDays } from '#shared/platform/time.ts';
import { attentionResponse } from '#shared/system/attention/attention-response.ts';
import { readAttention } from '#shared/system/attention/read-attention.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import {
  aCaller,
  aContext,
  aCustomer,
  aDownload,
  aLink,
  anOrder,
  NOW,
  ORDER_ID,
} from '#test/fixtures/fixtures.ts';

const order = anOrder();
const END = order.lines[0]?.termEndsAt ?? NOW;

async function bought() {
  const store = memoryStore();
  const foreign = aCustomer({ id: 'foreign', partnerId: 'another', domain: 'other.example' });
  await store.commit([
    ...store.customers.create(aCustomer()),
    ...store.customers.create(foreign),
    store.orders.create(order),
    store.orders.create({ ...order, id: 'theirs', partnerId: 'another', customerId: foreign.id }),
    ...store.links.create(aLink({ expiresAt: addDays(NOW, 14) })),
  ]);
  const read = async (days: number, role: AgentRole = 'admin_agent') =>
    attentionResponse(
      await readAttention(store)(
        {},
        aContext({ now: addDays(NOW, days), caller: aCaller({ roles: [role] }) }),
      ),
    );
  return { store, read };
}

describe('what needs a hand', () => {
  it('is nothing right after a purchase', async () => {
    const { read } = await bought();
    expect(await read(0)).toMatchObject({
      ...{ downloadLinks: { total: 0 }, terms: { total: 0 }, cancellations: { total: 0 } },
      ...{ reports: [], charges: [], actions: [], customersRead: 1 },
    });
  });

  it.each([
    [10.9, 0],
    [11, 1],
    [13.9, 1],
    [14, 0],
  ])('R9: after %s days has %s links that end', async (days, total) => {
    const { read } = await bought();
    expect((await read(days)).downloadLinks.total).toBe(total);
  });

  it('has a link with five downloads left, with the name of its customer', async () => {
    const { store, read } = await bought();
    for (let download = 0; download < 44; download += 1) {
      await store.links.count('hash-1', aDownload());
    }
    expect((await read(0)).downloadLinks.total).toBe(0);
    await store.links.count('hash-1', aDownload());
    expect((await read(0)).downloadLinks.items).toMatchObject([
      { customerName: 'Contoso', entitlementId: `${ORDER_ID}:0:PRODUCT1`, left: 5 },
    ]);
  });

  it('has the request for a new link of one that has ended, until it works again or 30 days later', async () => {
    const { store, read } = await bought();
    const link = aLink({ expiresAt: addDays(NOW, 14) });
    expect((await read(15)).linkRequests).toMatchObject({ total: 0 });
    await store.links.save(link, addDays(NOW, 15));
    const item = { customerName: 'Contoso', entitlementId: `${ORDER_ID}:0:PRODUCT1` };
    expect((await read(44)).linkRequests).toMatchObject({
      total: 1,
      items: [{ ...item, requestedAt: addDays(NOW, 15).toISOString() }],
    });
    expect((await read(45)).linkRequests.total).toBe(0);
    // A used-up link works again when a download that was never fetched is given back.
    expect((await read(13)).linkRequests.total).toBe(0);
    const opening = { by: 'kim', now: addDays(NOW, 16), decidedAt: 1 };
    const asked = { ...link, requestedAt: addDays(NOW, 15) };
    await store.commit(store.links.renew(asked, renewLink(asked, opening)));
    expect((await read(17)).linkRequests.total).toBe(0);
  });

  it.each([
    [52.9, 0],
    [53, 1],
    [60, 1],
    [60.1, 0],
  ])('R14: after %s days has %s cancellation windows that close', async (days, total) => {
    const { read } = await bought();
    expect((await read(days)).cancellations.total).toBe(total);
  });

  it.each([
    [91, []],
    [90, [{ within: 90 }]],
    [30, [{ within: 30 }]],
    [7, [{ within: 7 }]],
    [0, []],
  ])('R21: %s days before the end of a term has %j', async (before, items) => {
    const { store } = await bought();
    const context = aContext({ now: addDays(END, -before) });
    const { terms } = attentionResponse(await readAttention(store)({}, context));
    expect(terms.items).toMatchObject(items);
    expect(terms.total).toBe(items.length);
  });

  it('R22: is that of the own customers, a hundred at a time', async () => {
    const { store } = await bought();
    for (let number = 0; number < 100; number += 1) {
      const customer = aCustomer({ id: `3-${100 + number}`, domain: `${number}.example` });
      await store.commit(store.customers.create(customer));
    }
    const first = await readAttention(store)({}, aContext({ now: addDays(NOW, 60) }));
    expect([first.customersRead, first.next, first.windows.length]).toEqual([100, '3-198', 1]);
    const rest = await readAttention(store)({ after: first.next }, aContext());
    expect([rest.customersRead, rest.next, rest.actions]).toEqual([1, undefined, undefined]);
  });

  it('shows amounts to those who see invoices, and actions to admin agents', async () => {
    const { read } = await bought();
    const sales = await read(0, 'sales_agent');
    expect([sales.charges, sales.actions]).toEqual([[], undefined]);
    const helpdesk = await read(0, 'helpdesk_agent');
    expect([helpdesk.charges, helpdesk.actions]).toEqual([undefined, undefined]);
  });
});
