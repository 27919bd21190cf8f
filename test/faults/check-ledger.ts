import * as z from 'zod';
import { purchaseEntries, settlementEntries } from '#shared/orders/ledger-entries.ts';
import type { Partner } from '#test/api/helpers/partner.ts';
import type { Kept } from './kept.ts';
import type { Story } from './scenario.ts';

const invoiceLines = z.looseObject({
  items: z.array(
    z.looseObject({
      orderId: z.string(),
      lineItemNumber: z.int(),
      chargeType: z.string(),
      totalForCustomer: z.number(),
    }),
  ),
  links: z.looseObject({
    next: z
      .looseObject({
        uri: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      })
      .optional(),
  }),
});

const cents = (amount: number): number => Math.round(amount * 100);

/** What an order's state says that was charged, refunded and kept: each once. */
function owedOf(orders: Kept['orders']): readonly string[] {
  return orders.flatMap((order) =>
    [
      ...purchaseEntries(order),
      ...order.lines.flatMap((line) =>
        line.state === 'cancelled' ? settlementEntries(order, line, order.createdAt) : [],
      ),
    ].map(({ id, amount }) => `${id} ${amount.minorUnits}`),
  );
}

type InvoiceLine = z.output<typeof invoiceLines>['items'][number];

/** All lines that no invoice has yet: what happens under faults is of the running month. */
async function linesOf(partner: Partner): Promise<readonly InvoiceLine[]> {
  const all: InvoiceLine[] = [];
  let path = '/v1/invoices/unbilled/lineitems?size=500';
  let headers = {};
  for (;;) {
    const answer = await partner.send('GET', path, undefined, { headers });
    const { items, links } = invoiceLines.parse(answer.json);
    all.push(...items);
    if (!links.next) {
      return all;
    }
    path = `/v1${links.next.uri}`;
    headers = Object.fromEntries(links.next.headers.map(({ key, value }) => [key, value]));
  }
}

/** The charges of the partner, line by line. */
const charged = async (partner: Partner): Promise<readonly string[]> =>
  (await linesOf(partner)).map(
    ({ orderId, lineItemNumber, chargeType, totalForCustomer }) =>
      `${orderId}:${lineItemNumber}:${chargeType} ${cents(totalForCustomer)}`,
  );

/** Entries that one side has and the other has not, or not as often. */
function difference(name: string, found: readonly string[], wanted: readonly string[]): string[] {
  const times = (all: readonly string[]) => Map.groupBy(all, String);
  const [has, needs] = [times(found), times(wanted)];
  return [...new Set([...found, ...wanted])].flatMap((entry) => {
    const [is, should] = [has.get(entry)?.length ?? 0, needs.get(entry)?.length ?? 0];
    return is === should ? [] : [`${name} has ${entry} ${is} times, and not ${should}`];
  });
}

/** R3, R19: one purchase for each line, one refund and one fee for each that was cancelled; and invoices say so. */
export async function checkBooks({ sellers }: Story, kept: Kept): Promise<string[]> {
  const problems: string[] = [];
  for (const { partner } of sellers) {
    const isOwn = ({ partnerId }: { readonly partnerId: string }) => partnerId === partner.id;
    const wanted = owedOf(kept.orders.filter(isOwn));
    const entries = kept.ledger
      .filter(isOwn)
      .map((entry) => `${entry.id} ${entry.amount.minorUnits}`);
    const lines = await charged(partner);
    problems.push(...difference(`the account of ${partner.id}`, entries, wanted));
    problems.push(...difference(`the charges of ${partner.id}`, lines, wanted));
  }
  return problems;
}
