import { beforeAll, describe, expect, it } from 'vitest';
import { wholeAuditItem } from '#shared/audit/audit-item.ts';
import type { AuditQuery } from '#shared/audit/audit-log.ts';
import { auditKeys, auditPartitions } from '#shared/audit/keys.ts';
import type { AuditRecord } from '#shared/audit/record.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { queryPage } from '#shared/platform/dynamodb/table.ts';
import { CUSTOMER_ID, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { type DynamoStore, dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';
import { putRows } from '#test/setup/many-rows.ts';

const aRecord = (id: string, at: string, changes: Partial<AuditRecord> = {}): AuditRecord => ({
  id,
  partnerId: PARTNER_ID,
  customerId: CUSTOMER_ID,
  operationType: 'create_order',
  resourceType: 'order',
  resourceId: `order of ${id}`,
  actor: { principalName: 'agent@partner.test', roles: ['admin_agent'] },
  at: new Date(at),
  correlationId: 'c',
  after: { lines: 2 },
  ...changes,
});
const ALL: AuditQuery = {
  partnerId: PARTNER_ID,
  firstDay: '2026-03-01',
  lastDay: '2026-03-05',
};
/** More than one query reads of a partition where looks are left out. */
const IN_A_PARTITION = 130;

/** Every page of a list, one after the other. */
async function pagesOf(store: Store, query: AuditQuery, size: number) {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await store.auditLog.list(query, { size, after });
    pages.push(page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined && pages.length < 20);
  return pages;
}
async function filled<Kind extends Store>(open: () => Promise<Kind>): Promise<Kind> {
  const store = await open();
  const records = [
    aRecord('before', '2026-02-28T23:59:59.999Z'),
    aRecord('a', '2026-03-01T00:00:00.000Z'),
    aRecord('b', '2026-03-01T10:00:00.000Z', { operationType: 'get_software_key' }),
    aRecord('c', '2026-03-03T00:00:00.000Z', { customerId: 'another' }),
    aRecord('d', '2026-03-05T23:59:59.999Z', { resourceType: 'customer' }),
    aRecord('after', '2026-03-06T00:00:00.000Z'),
    aRecord('foreign', '2026-03-03T00:00:00.000Z', { partnerId: 'somebody' }),
  ];
  await store.commit(records.map((record) => store.audit.append(record)));
  return store;
}

describe.each(STORES)('audit records %s', (_, open) => {
  it('R24: are written once: a record of the same id and instant replaces none', async () => {
    const store = await open();
    const at = '2026-03-01T00:00:00.000Z';
    await store.commit([store.audit.append(aRecord('a', at))]);
    const forged = store.audit.append(aRecord('a', at, { after: { lines: 3 } }));
    await expect(store.commit([forged])).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await store.auditLog.list(ALL, { size: 10 })).items).toMatchObject([
      { resourceId: 'order of a', after: { lines: 2 } },
    ]);
  });

  describe('of several partners and days', () => {
    let store: Store;
    beforeAll(async () => {
      store = await filled(open);
    });

    it('R22, R24: are those of the partner and the days, newest first, each once over all pages', async () => {
      for (const size of [1, 3, 10]) {
        const pages = await pagesOf(store, ALL, size);
        expect(pages.flat(), `pages of ${size}`).toEqual(['d', 'c', 'b', 'a']);
        expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(size);
      }
    });

    it.each([
      [{ customerIds: ['another'] }, ['c']],
      [{ resourceTypes: ['customer'] }, ['d']],
      [{ operationTypes: ['get_software_key'] }, ['b']],
      [{ customerIds: [CUSTOMER_ID], resourceTypes: ['order'] }, ['b', 'a']],
      [{ customerIds: ['nobody'] }, []],
      [{ withoutLooks: true }, ['d', 'c', 'a']],
    ] as const)('are filtered by %o', async (filter, expected) => {
      expect((await pagesOf(store, { ...ALL, ...filter }, 1)).flat()).toEqual(expected);
    });
  });

  it('R8: without looks have the reads that issued a key or opened a link', async () => {
    const store = await open();
    const reads = [
      ['key issued', 'get_software_key', { issued: 1 }],
      ['key seen', 'get_software_key', { issued: 0 }],
      ['link opened', 'get_software_download_link', { opened: 1 }],
      ['link seen', 'get_software_download_link', { opened: 0 }],
      ['links listed', 'get_software_download_link', { links: 1 }],
    ] as const;
    for (const [minute, [id, operationType, after]] of reads.entries()) {
      const at = `2026-03-02T00:0${minute}:00.000Z`;
      await store.commit([store.audit.append(aRecord(id, at, { operationType, after }))]);
    }
    const pages = await pagesOf(store, { ...ALL, withoutLooks: true }, 1);
    expect(pages.flat()).toEqual(['link opened', 'key issued']);
  });

  it('R24: are read whole, as they were written', async () => {
    const store = await open();
    const record = aRecord('a', '2026-03-01T00:00:00.000Z', {
      before: { state: 'active' },
      actor: { principalName: 'p', applicationId: 'portal', roles: ['sales_agent'] },
    });
    await store.commit([store.audit.append(record)]);
    expect((await store.auditLog.list(ALL, { size: 10 })).items).toEqual([record]);
  });
});

describe('audit records on DynamoDB', () => {
  it('R24: of one day are in four partitions, and each order in one', async () => {
    const store = await dynamoStore();
    const at = '2026-03-02T00:00:00.000Z';
    const records = Array.from({ length: 16 }, (_, order) =>
      ['first', 'second'].map((name) =>
        aRecord(`${name} ${order}`, at, { orderId: `order-${order}` }),
      ),
    );
    await store.commit(records.flat().map((record) => store.audit.append(record)));
    const parts = await Promise.all(
      auditPartitions(PARTNER_ID, new Date(at)).map((PK) =>
        queryPage(store.table, { PK, prefix: '2026' }, { size: 100 }),
      ),
    );
    const orders = parts.map(
      ({ items }) => new Set(items.map((item) => wholeAuditItem.parse(item).orderId)),
    );
    expect(parts.flatMap(({ items }) => items)).toHaveLength(32);
    expect(orders.filter(({ size }) => size > 0)).toHaveLength(4);
    expect(orders.reduce((sum, { size }) => sum + size, 0)).toBe(16);
    for (const size of [3, 8, 40]) {
      const listed = (await pagesOf(store, ALL, size)).flat();
      expect(listed).toHaveLength(32);
      expect(new Set(listed).size, `pages of ${size}`).toBe(listed.length);
    }
  });

  it('R24: are each found by its id, in whichever partition', async () => {
    const store = await dynamoStore();
    const at = '2026-03-02T00:00:00.000Z';
    const records = Array.from({ length: 16 }, (_, order) =>
      aRecord(`${order + 10}`, at, { orderId: `order-${order}` }),
    );
    await store.commit(records.map((record) => store.audit.append(record)));
    for (const record of records) {
      expect(await store.auditLog.find(PARTNER_ID, record.at, record.id)).toEqual(record);
    }
    expect(await store.auditLog.find(PARTNER_ID, new Date(at), 'none')).toBeUndefined();
  });

  it('R24: are listed in order, each once, where one partition has more of them than a query reads', async () => {
    const store = await dynamoStore();
    const groups = new Map(
      Array.from({ length: 16 }, (_, group) => `order-${group}`).map((group) => [
        auditKeys.audit(PARTNER_ID, new Date('2026-03-02'), '', group).PK,
        group,
      ]),
    );
    // Two partitions, one of which has all of the morning and the other all of the evening; looks are all but the ends of both.
    for (const [hour, orderId] of [...groups.values()].slice(0, 2).entries()) {
      await putRows(store.table, IN_A_PARTITION, (index) => {
        const at = Date.UTC(2026, 2, 2, 6 + 12 * hour, 0, index);
        const isEnd = index % (IN_A_PARTITION - 1) === 0;
        const record = aRecord(`${hour} ${index}`, new Date(at).toISOString(), {
          ...{ orderId, operationType: isEnd ? 'create_order' : 'get_software_key' },
          after: { issued: 0 },
        });
        const key = auditKeys.audit(PARTNER_ID, record.at, record.id, orderId);
        return { ...key, ...stored(record) };
      });
    }
    const pages = await pagesOf(store, { ...ALL, withoutLooks: true }, 10);
    const last = IN_A_PARTITION - 1;
    expect(pages.flat()).toEqual([`1 ${last}`, '1 0', `0 ${last}`, '0 0']);
  });

  it('cost a query for each part of a day, of what is read and nothing else', async () => {
    const store: DynamoStore = await filled(dynamoStore);
    store.sent.length = 0;
    await store.auditLog.list(ALL, { size: 10 });
    expect(store.sent.map(({ command }) => command)).toEqual(Array(5 * 4).fill('QueryCommand'));
    // A part without records costs nothing here, and half a unit where it is deployed.
    expect(store.sent.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(5);
  });

  it('of many days without any end their page, and go on from there', async () => {
    const store = await dynamoStore();
    await store.commit([store.audit.append(aRecord('a', '2026-03-01T00:00:00.000Z'))]);
    // A day more than a page looks through.
    const query = { ...ALL, lastDay: '2026-06-09' };
    store.sent.length = 0;
    const { items, next } = await store.auditLog.list(query, { size: 10 });
    expect(store.sent).toHaveLength(100 * 4);
    const rest = await store.auditLog.list(query, { size: 10, after: next });
    expect([items, rest.items.map(({ id }) => id), rest.next]).toEqual([[], ['a'], undefined]);
  });
});
