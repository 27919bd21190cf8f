import type { AuditOperation } from '#shared/audit/record.ts';
import type { Asked } from './journal.ts';
import type { Kept } from './kept.ts';
import type { Story } from './scenario.ts';

/** The records that a request leaves which took effect once. Those of a cancellation's end may be a job's. */
const RECORDS: Readonly<Record<string, Partial<Record<AuditOperation, number>>>> = {
  buy: { create_order: 1 },
  'carry on': { create_order: 1 },
  'make a cart': { create_cart: 1 },
  'check out': { create_order: 2 },
  look: { get_software_key: 1 },
  'look and renew': { get_software_key: 1 },
  'look and rotate': { get_software_key: 1 },
  report: { create_servicerequest: 1 },
  approve: { update_servicerequest: 1 },
  'import keys': { import_product_keys: 1 },
};

const count = (names: readonly string[]): string =>
  [...Map.groupBy(names, String)]
    .map(([name, all]) => `${name}:${all.length}`)
    .sort()
    .join(' ');

/** R23: what was answered took effect once; what was given up, once or not at all. */
export function checkRequests({ journal }: Story, kept: Kept): string[] {
  const byCorrelation = Map.groupBy(kept.audit, ({ correlationId }) => correlationId);
  const isRemembered = ({ partnerId, requestId }: Asked) =>
    kept.requests.has(`${partnerId}#${requestId}`);

  return journal.asked.flatMap((asked) => {
    const { what, requestId, answer } = asked;
    const wanted = RECORDS[what];
    const isDone = answer === undefined ? isRemembered(asked) : answer.status < 300;
    const problems: string[] = [];
    if (isDone && !isRemembered(asked)) {
      problems.push(`${what} ${requestId} was answered ${answer?.status} and is not remembered`);
    }
    if (wanted) {
      const expected = Object.entries(wanted).flatMap(([name, times]) =>
        Array.from({ length: isDone ? times : 0 }, () => name),
      );
      const found = (byCorrelation.get(requestId) ?? [])
        .map(({ operationType }): string => operationType)
        .filter((name) => name in wanted);
      // A checkout that was given up may have ordered its first group.
      const isPartly = what === 'check out' && !isDone && found.length === 1;
      if (count(found) !== count(expected) && !isPartly) {
        problems.push(
          `${what} ${requestId} (answer ${answer?.status}, ${asked.failures} failures) left ${count(found)}, and not ${count(expected)}`,
        );
      }
    }
    return problems;
  });
}

/** What was answered is there, and nothing that nobody asked for. */
export function checkPurchases({ journal, sellers }: Story, kept: Kept): string[] {
  return sellers.flatMap(({ partner }) => {
    const own = journal.asked.filter(({ partnerId }) => partnerId === partner.id);
    const answered = new Set(own.flatMap(({ answer }) => ordersIn(answer?.json)));
    const stored = kept.orders.filter(({ partnerId }) => partnerId === partner.id);
    const given = new Set(stored.map(({ id }) => id));
    const lost = [...answered].filter((id) => !given.has(id));
    const givenUp = own.filter(({ answer }) => answer === undefined);
    const most = givenUp.reduce((sum, { what }) => sum + (MOST_ORDERS[what] ?? 0), 0);
    const extra = stored.length - answered.size + lost.length;
    return [
      ...lost.map((id) => `order ${id} was answered and is not there`),
      ...(extra > most ? [`${partner.id} has ${extra} orders that it was never told of`] : []),
    ];
  });
}

const MOST_ORDERS: Readonly<Record<string, number>> = { buy: 1, 'carry on': 1, 'check out': 2 };

function ordersIn(json: unknown): readonly string[] {
  const { id, orders, attributes } = (json ?? {}) as {
    id?: string;
    orders?: { id: string }[];
    attributes?: { objectType: string };
  };
  if (orders) {
    return orders.map((order) => order.id);
  }
  return attributes?.objectType === 'Order' && id !== undefined ? [id] : [];
}
