import { describe, expect, it } from 'vitest';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import type { Order } from '#shared/orders/order.ts';
import type { AgentRole } from '#shared/platform/http/caller.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { addDays } from '#shared/platform/time.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import {
  aCaller,
  aContext,
  aDownload,
  aLink,
  anOrder,
  aSku,
  NOW,
  ORDER_ID,
} from '#test/fixtures/fixtures.ts';
import { endpointsOf } from '#test/helpers/routes.ts';

const LIST = 'GET /v1/customers/{customerTenantId}/entitlements' as const;
const READ = `${LIST}/{entitlementId}` as const;
const skus = (titles: readonly string[]) =>
  titles.map((title, index) => aSku({ id: `000${index + 1}`, title }));

interface Item {
  readonly id: string;
  readonly downloadLinks: object;
  readonly cancellation?: object;
  readonly cancelledAt?: string;
  readonly settlement?: object;
}
interface Listed {
  readonly items: readonly Item[];
  readonly links: { readonly next?: { readonly headers: readonly { readonly value: string }[] } };
}

async function softwareOf(...orders: readonly Order[]) {
  const store = memoryStore();
  await store.commit(orders.map((order) => store.orders.create(order)));
  const endpoints = endpointsOf(entitlementRoutes, {
    ...store,
    paging: continuation(async () => Buffer.from('key')),
  });
  const list = async (raw: object = {}, context = aContext()) =>
    (await endpoints[LIST].attempt(raw, context)).response.body as unknown as Listed;
  const read = async (entitlementId: string, context = aContext()) =>
    (await endpoints[READ].attempt({ entitlementId }, context)).response.body as unknown as Item;
  return { store, list, read };
}

const idsOf = ({ items }: Listed) => items.map(({ id }) => id);
const as = (role: AgentRole) => aContext({ caller: aCaller({ roles: [role] }) });

describe('the software list', () => {
  const order = (id: string, titles = ['Server', 'SQL', 'CAL']) => anOrder({ id }, skus(titles));

  it('R5: is newest first, and pages by items, not by orders', async () => {
    const { list } = await softwareOf(order('a'), order('b'), order('c', ['Server']));
    const seen: string[] = [];
    let more: object = {};
    for (let pages = 0; pages < 4; pages += 1) {
      const page = await list({ size: '2', ...more });
      seen.push(...idsOf(page));
      const [token] = page.links.next?.headers ?? [];
      more = { seekOperation: 'Next', continuationToken: token?.value };
      if (!token) {
        break;
      }
    }
    expect(seen).toEqual(
      ['c:0', 'b:0', 'b:1', 'b:2', 'a:0', 'a:1', 'a:2'].map((id) => `${id}:PRODUCT1`),
    );
  });

  it.each([
    ['a part of a name, in any case', { search: 'sq' }, ['a:1']],
    ['an order number', { search: 'abcdef0123' }, ['a:0', 'a:1', 'a:2']],
    ['an order number without its dashes', { search: 'ABCDEF 0123' }, ['a:0', 'a:1', 'a:2']],
    ['a name with marks that nobody sees', { search: '\u200bsq\u00a0' }, ['a:1']],
    ['a name in letters of full width', { search: 'ｓｑ' }, ['a:1']],
    ['nothing that is there', { search: 'exchange' }, []],
    ['a state', { state: 'cancelled' }, ['a:2']],
    ['several states', { state: 'Active,cancelled' }, ['a:0', 'a:1', 'a:2']],
  ])('is filtered by %s', async (_, filter, lines) => {
    const cancelled = completeCancellation(startCancellation(order('a'), [2], 'request', NOW));
    const { list } = await softwareOf(cancelled);
    expect(idsOf(await list(filter))).toEqual(lines.map((line) => `${line}:PRODUCT1`));
  });

  it.each([
    ['istanbul', 'İstanbul Sunucu'],
    ['İSTANBUL', 'istanbul sunucu'],
    ['ǰ', 'J\u030cazz Server'],
    ['ｓｑｌ', 'SQL Server'],
  ])('finds by %s what is named %s', async (search, title) => {
    const { list } = await softwareOf(order('a', ['Other', title]));
    expect(idsOf(await list({ search }))).toEqual(['a:1:PRODUCT1']);
  });

  it('refuses a state that there is not', async () => {
    const { list } = await softwareOf();
    await expect(list({ state: 'gone' })).rejects.toMatchObject({ data: ['state[0]'] });
  });
});

describe('an item', () => {
  it('R9: has the state of its links, for every role, without an address', async () => {
    const { store, list, read } = await softwareOf(anOrder());
    const [ko, en] = ['ko-kr', 'en-us'].map((language, index) =>
      aLink({
        ...{ id: language, tokenHash: `secret-${language}` },
        subject: { ...aLink().subject, language },
        ...(index === 0 && { expiresAt: addDays(NOW, 3) }),
      }),
    );
    await store.commit([ko, en].flatMap((link) => (link ? store.links.create(link) : [])));
    await store.links.count('secret-ko-kr', aDownload());
    const listed = await list({}, as('helpdesk_agent'));
    expect(listed.items[0]).toMatchObject({
      downloadLinks: {
        ...{ active: 2, left: 99, endsAt: addDays(NOW, 3).toISOString() },
        items: [
          { language: 'ko-kr', state: 'active', downloadsUsed: 1, downloadLimit: 50, left: 49 },
          { language: 'en-us', state: 'active', left: 50 },
        ],
      },
    });
    expect(JSON.stringify(listed)).not.toMatch(/secret|\/d\//);
    expect(await read(`${ORDER_ID}:0:PRODUCT1`, as('sales_agent'))).toEqual(listed.items[0]);
    const later = await list({}, aContext({ now: addDays(NOW, 14) }));
    expect(later.items[0]?.downloadLinks).toMatchObject({ active: 0, left: 0 });
    expect(later.items[0]?.downloadLinks).not.toHaveProperty('endsAt');
  });

  it.each([
    [0, { daysLeft: 60, open: true }],
    [59.5, { daysLeft: 0, open: true }],
    [60, { daysLeft: 0, open: true }],
    [61, { daysLeft: 0, open: false }],
  ])('R14: says after %s days what is left of its cancellation window', async (days, window) => {
    const { list } = await softwareOf(anOrder());
    const [item] = (await list({}, aContext({ now: addDays(NOW, days) }))).items;
    expect(item?.cancellation).toEqual({ until: addDays(NOW, 60).toISOString(), ...window });
  });

  it('R19: that is cancelled has the time and its amounts, which helpdesk agents do not see', async () => {
    const now = addDays(NOW, 36);
    const { list } = await softwareOf(
      completeCancellation(startCancellation(anOrder(), [0], 'request', now)),
    );
    const [item] = (await list()).items;
    expect(item).toMatchObject({
      cancelledAt: now.toISOString(),
      settlement: { currencyCode: 'USD', paid: 365, used: 37, fee: 39.36, refund: 288.64 },
    });
    expect(item).not.toHaveProperty('cancellation');
    const [redacted] = (await list({}, as('helpdesk_agent'))).items;
    expect(redacted).toMatchObject({ cancelledAt: now.toISOString() });
    expect(redacted).not.toHaveProperty('settlement');
    expect((await list({}, as('sales_agent'))).items[0]).toEqual(item);
  });
});
