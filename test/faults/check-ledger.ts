import * as z from 'zod';
import { purchaseEntries, settlementEntries } from '#shared/orders/ledger-entries.ts';
import { collectionOf, type Partner } from '#test/api/helpers/partner.ts';
import type { Kept } from './kept.ts';
import type { Story } from './scenario.ts';

const invoices = collectionOf(z.looseObject({ id: z.string(), totalCharges: z.number() }));
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

/** All pages of a list of lines. */
async function linesOf(partner: Partner, list: string): Promise<readonly InvoiceLine[]> {
  const all: InvoiceLine[] = [];
  let path = `/v1/invoices/${list}/lineitems?size=500`;
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

const nameOf = ({ orderId, lineItemNumber, chargeType, totalForCustomer }: InvoiceLine): string =>
  `${orderId}:${lineItemNumber}:${chargeType} ${cents(totalForCustomer)}`;

/**
 * The charges of the partner, line by line, and the invoices that do not add up. The faults end months later: most
 * charges are invoiced by then, and those of the running month are not.
 */
async function charged(partner: Partner) {
  const lines = (await linesOf(partner, 'unbilled')).map(nameOf);
  const problems: string[] = [];
  const { items } = invoices.parse((await partner.send('GET', '/v1/invoices')).json);
  for (const { id, totalCharges } of items) {
    const own = await linesOf(partner, id);
    const sum = own.reduce((total, line) => total + cents(line.totalForCustomer), 0);
    lines.push(...own.map(nameOf));
    if (sum !== cents(totalCharges)) {
      problems.push(`invoice ${id} of ${partner.id} is ${totalCharges}, and its lines are ${sum}`);
    }
  }
  return { lines, problems };
}

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
    const { lines, problems: wrongSums } = await charged(partner);
    problems.push(...difference(`the account of ${partner.id}`, entries, wanted));
    problems.push(...difference(`the charges of ${partner.id}`, lines, wanted), ...wrongSums);
  }
  return problems;
}
