import { describe, expect, it } from 'vitest';
import { money } from '#shared/platform/money.ts';
import { CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

const USD = { partnerId: PARTNER_ID, month: '2026-03', currency: 'USD' };

describe.each(STORES)('the newest entries of an account %s', (_, open) => {
  it('are those of one partner, month and currency before a text, newest first, at most so many', async () => {
    const store = await open();
    const entry = (id: string, at: Date, currency = 'USD', partnerId = PARTNER_ID) =>
      store.ledger.append({
        ...{ id, partnerId, at, orderId: id, customerId: CUSTOMER_ID, lineItemNumber: 0 },
        ...{ chargeType: 'purchase', amount: money(100, currency) },
      });
    const later = new Date(NOW.getTime() + 1);
    await store.commit([
      ...['a', 'b', 'b2'].map((id) => entry(id, NOW)),
      ...[entry('c', later), entry('d', later, 'USD', 'another'), entry('e', later, 'USX')],
      entry('f', new Date('2026-02-28T23:59:59.999Z')),
    ]);
    const read = async (before: string, most = 9) =>
      (await store.ledgerReader.newest(USD, { before, most })).map(({ id }) => id);
    expect(await read('~')).toEqual(['c', 'b2', 'b', 'a']);
    expect(await read('2026-03-~', 2)).toEqual(['c', 'b2']);
    expect(await read(`${NOW.toISOString()}#b2`)).toEqual(['b2', 'b', 'a']);
    expect(await read(`${NOW.toISOString()}#b~`)).toEqual(['b2', 'b', 'a']);
    expect(await read(`${NOW.toISOString()}#b`)).toEqual(['b', 'a']);
    expect(await read('2026-02')).toEqual([]);
  });
});
