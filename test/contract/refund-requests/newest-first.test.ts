import { beforeAll, describe, expect, it } from 'vitest';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { QueueQuery } from '#shared/refund-requests/queue.ts';
import type { RefundRequest, ServiceRequest } from '#shared/refund-requests/refund-request.ts';
import { CUSTOMER_ID, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { aRefundRequest } from '#test/fixtures/refund-requests.ts';
import { commitAll } from '#test/helpers/commit-all.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const SEVERITIES = ['minimal', 'critical', 'moderate'] as const;

async function filed(
  store: Store,
  count: number,
  changes: (index: number) => Partial<RefundRequest>,
) {
  const all = Array.from({ length: count }, (_, index) =>
    aRefundRequest({
      ...{ id: `report-${String(index).padStart(3, '0')}`, orderId: `order-${index}` },
      ...changes(index),
    }),
  );
  await commitAll(
    store,
    all.map((each) => store.refundRequests.create(each)),
  );
  return all;
}

/** The ids of all pages, which hold no more than asked for. */
async function idsOf(
  size: number,
  read: (page: PageRequest) => Promise<Page<ServiceRequest>>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await read({ size, after });
    expect(page.items.length).toBeLessThanOrEqual(size);
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return ids;
}

describe.each(STORES)('service requests %s, newest first', (_, open) => {
  it.each([{ partnerId: PARTNER_ID }, { customerId: CUSTOMER_ID }])(
    'R18: of %o, over all pages',
    async (whose) => {
      const store = await open();
      const all = await filed(store, 11, () => ({}));
      const seen = await idsOf(4, (page) =>
        store.refundRequests.list(whose, page, { newestFirst: true }),
      );
      expect(seen).toEqual(all.map(({ id }) => id).reverse());
    },
  );

  it('R18: by status, and no page leaves one out or shows one twice', async () => {
    const store = await open();
    const all = await filed(store, 23, (index) => ({
      status: index % 5 === 1 ? 'declined' : 'open',
    }));
    const seen = await idsOf(2, (page) =>
      store.refundRequests.list({ partnerId: PARTNER_ID }, page, {
        ...{ status: 'declined', newestFirst: true },
      }),
    );
    const declined = all.filter(({ status }) => status === 'declined');
    expect(seen).toEqual(declined.map(({ id }) => id).reverse());
  });

  describe('R18: in the queue, the severest before all others', () => {
    let store: Store;
    let all: readonly RefundRequest[];
    beforeAll(async () => {
      store = await open();
      all = await filed(store, 29, (index) => ({
        severity: SEVERITIES[index % 3] ?? 'minimal',
        partnerId: `partner-${index % 4}`,
      }));
    });

    it.each<readonly [Omit<QueueQuery, 'status'>, number]>([
      [{}, 8],
      [{ severity: 'critical' }, 3],
      [{ partnerId: 'partner-1' }, 3],
      [{ severity: 'minimal', partnerId: 'partner-3' }, 2],
    ])('where %o is asked for, on pages of %i', async (query, size) => {
      const seen = await idsOf(size, (page) =>
        store.refundRequests.listQueue({ status: 'open', ...query, newestFirst: true }, page),
      );
      const wanted = (['critical', 'moderate', 'minimal'] as const).flatMap((severity) =>
        all
          .filter((each) => each.severity === severity)
          .filter(() => (query.severity ?? severity) === severity)
          .filter(({ partnerId }) => (query.partnerId ?? partnerId) === partnerId)
          .map(({ id }) => id)
          .reverse(),
      );
      expect(seen).toEqual(wanted);
    });
  });
});
