import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_LINES, readStatement } from '#shared/billing/statement/read-statement.ts';
import type { Statement } from '#shared/billing/statement/statement.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import { money } from '#shared/platform/money.ts';
import { commitInMemory } from '#test/fakes/memory-change.ts';
import { MemoryInvoiceSnapshots, MemoryLedger } from '#test/fakes/memory-ledger.ts';
import { aCaller, aContext, aCustomer, anOrder, PARTNER_ID } from '#test/fixtures/fixtures.ts';

const OTHER_PARTNER = '99999999-9999-4999-8999-999999999999';
const AFTER = new Date('2026-04-02T00:00:00.000Z');
const INVOICE = { invoiceId: '2026-03-USD' };

let ledger: MemoryLedger;
let invoiceSnapshots: MemoryInvoiceSnapshots;
let drawn: Statement[];
beforeEach(() => {
  ledger = new MemoryLedger();
  invoiceSnapshots = new MemoryInvoiceSnapshots();
  drawn = [];
});

async function charge(partnerId: string, lines: number): Promise<void> {
  for (let index = 0; index < lines; index += 1) {
    const entries = purchaseEntries(anOrder({ id: `${partnerId}-${index}`, partnerId }));
    await commitInMemory(entries.map((entry) => ledger.append(entry)));
  }
}

const read = (partnerId: string, now = AFTER) =>
  readStatement({
    ...{ ledgerReader: ledger, invoiceSnapshots, commit: commitInMemory },
    partners: { find: async () => undefined },
    customers: { find: async (id) => aCustomer({ id }) },
    orders: { findAll: async (wanted) => wanted.map(({ orderId: id }) => anOrder({ id })) },
    catalog: { findOffered: async () => ({}) },
    draw: async (statement) => {
      drawn.push(statement);
      return Buffer.from('drawn');
    },
  })(INVOICE, aContext({ caller: aCaller({ partnerId }), now }));

describe('reading a statement', () => {
  it('R22: takes the lines of the calling partner, and of no other', async () => {
    await charge(PARTNER_ID, 1);
    await charge(OTHER_PARTNER, 2);
    expect(await read(PARTNER_ID)).toEqual({ ...INVOICE, pdf: Buffer.from('drawn') });
    await read(OTHER_PARTNER);
    expect(drawn.map(({ partner, lines }) => [partner, lines.length])).toEqual([
      [[PARTNER_ID], 1],
      [[OTHER_PARTNER], 2],
    ]);
  });

  it("R22: does not find another partner's invoice", async () => {
    await charge(OTHER_PARTNER, 1);
    await expect(read(PARTNER_ID)).rejects.toMatchObject({ code: 'INVOICE_NOT_FOUND' });
    expect(drawn).toEqual([]);
  });

  it('R19: takes every line of many, and they add up to the invoice', async () => {
    await charge(PARTNER_ID, 250);
    await read(PARTNER_ID);
    expect(drawn[0]?.lines).toHaveLength(250);
    expect(drawn[0]?.total).toEqual(money(250 * 36_500, 'USD'));
  });

  it('finds none while the month runs', async () => {
    await charge(PARTNER_ID, 1);
    const running = read(PARTNER_ID, new Date('2026-03-31T23:59:59.999Z'));
    await expect(running).rejects.toMatchObject({ code: 'INVOICE_NOT_FOUND' });
  });

  it('refuses more lines than it can draw within a request, and names the list of them', async () => {
    const sum = { total: money(0, 'USD'), entries: MOST_LINES + 1 };
    const kept = { month: '2026-03', sums: [sum], isClosed: true, version: 0 };
    await commitInMemory([invoiceSnapshots.save(PARTNER_ID, kept)]);
    await expect(read(PARTNER_ID)).rejects.toMatchObject({
      code: 'STATEMENT_TOO_LONG',
      message: expect.stringContaining('/v1/invoices/2026-03-USD/lineitems'),
    });
  });
});
