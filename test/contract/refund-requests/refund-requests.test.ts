import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { getItem } from '#shared/platform/dynamodb/table.ts';
import { money } from '#shared/platform/money.ts';
import {
  MOST_PLAIN_WAITING,
  MOST_WAITING,
  type QueueQuery,
} from '#shared/refund-requests/queue.ts';
import {
  type RefundRequest,
  type ServiceRequest,
  savedRequest,
} from '#shared/refund-requests/refund-request.ts';
import { changeRequest, withStatus } from '#shared/refund-requests/request-changes.ts';
import { CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { aRefundRequest, aServiceRequest } from '#test/fixtures/refund-requests.ts';
import { commitAll } from '#test/helpers/commit-all.ts';
import { keys } from '#test/helpers/keys.ts';
import { dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';

const OPERATOR = {
  side: 'operator',
  name: 'ann@operator.test',
  id: 'issuer ann@operator.test',
} as const;
const create = (store: Store, ...refundRequests: readonly ServiceRequest[]) =>
  Promise.all(
    refundRequests.map((refundRequest) => store.commit(store.refundRequests.create(refundRequest))),
  );
/** Creates reports of purchases of their own: two of one purchase change the same row, which one commit cannot. */
const createAll = (store: Store, refundRequests: readonly ServiceRequest[]) =>
  commitAll(
    store,
    refundRequests.map((each) => store.refundRequests.create(each)),
  );
const idsOf = ({ items }: { readonly items: readonly ServiceRequest[] }) =>
  items.map(({ id }) => id);
/** So many that wait and are about no purchase; on DynamoDB just the row that counts them, which says who they are. */
async function wait(store: Store, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `waits-${index}`);
  if (!('table' in store)) {
    return create(store, ...ids.map((id) => aServiceRequest({ id }))).then(() => undefined);
  }
  const { client, name: TableName } = store.table;
  await client.send(
    new UpdateCommand({
      ...{ TableName, Key: keys.plainRequests(PARTNER_ID) },
      UpdateExpression: 'ADD waiting :ids',
      ExpressionAttributeValues: { ':ids': new Set(ids) },
    }),
  );
}
const numbered = (count: number, changes: (index: number) => Partial<RefundRequest>) =>
  Array.from({ length: count }, (_, index) =>
    aRefundRequest({
      id: `report-${String(index).padStart(3, '0')}`,
      orderId: `order-${index}`,
      ...changes(index),
    }),
  );

describe.each(STORES)('service requests %s', (_, open) => {
  it('R17, R18: come back as they were stored', async () => {
    const store = await open();
    const whole = aRefundRequest({
      lineItemNumber: 1,
      countryCode: 'KR',
      contact: { ...aRefundRequest().contact, firstName: 'Min' },
      closedAt: NOW,
      notes: [{ createdByName: 'agent@partner.test', createdAt: NOW, text: 'Hello.' }],
      attachments: [
        { id: 'a', fileName: 'a.pdf', contentType: 'application/pdf', announcedAt: NOW },
      ],
      proposal: { amount: money(1, 'USD'), by: 'ann@operator.test', at: NOW },
      approvedAmount: money(1, 'USD'),
    });
    await create(store, whole, aRefundRequest({ id: 'other' }));
    expect(await store.refundRequests.find(whole.id)).toEqual(whole);
    expect(await store.refundRequests.find('other')).toEqual(aRefundRequest({ id: 'other' }));
    expect(await store.refundRequests.find('unknown')).toBeUndefined();
  });

  it('wait at most ten for one purchase; a closed one makes room', async () => {
    const store = await open();
    const requests = numbered(MOST_WAITING + 1, () => ({ orderId: 'order' }));
    const [first, ...others] = requests;
    for (const each of requests.slice(0, MOST_WAITING)) {
      await create(store, each);
    }
    const beyond = others.slice(-1);
    await expect(create(store, ...beyond)).rejects.toMatchObject({
      code: 'SERVICE_REQUEST_FULL',
      data: ['orderId'],
    });
    await create(store, aRefundRequest({ id: 'elsewhere', orderId: 'order-2' }));
    const closed = withStatus(first ?? aRefundRequest(), 'closed', OPERATOR, NOW);
    await store.commit(store.refundRequests.save(closed));
    await create(store, ...beyond);
    expect(await store.refundRequests.find(beyond[0]?.id ?? '')).toBeDefined();
  });

  it('of no purchase are in no list of a customer, and wait at most a hundred for one partner', async () => {
    const store = await open();
    await create(store, aServiceRequest({ id: 'plain-0' }));
    await wait(store, MOST_PLAIN_WAITING - 2);
    await create(store, aServiceRequest({ id: 'plain-last' }));
    const beyond = aServiceRequest({ id: 'plain-beyond', customerId: CUSTOMER_ID });
    await expect(create(store, beyond)).rejects.toMatchObject({ code: 'SERVICE_REQUEST_FULL' });
    await create(store, aServiceRequest({ id: 'foreign', partnerId: 'other' }));
    const closed = withStatus(aServiceRequest({ id: 'plain-0' }), 'closed', OPERATOR, NOW);
    await store.commit(store.refundRequests.save(closed));
    await create(store, beyond);
    expect(await store.refundRequests.find('plain-beyond')).toEqual(beyond);
    const ofCustomer = await store.refundRequests.list({ customerId: CUSTOMER_ID }, { size: 3 });
    expect(idsOf(ofCustomer)).toEqual(['plain-beyond']);
  });

  it('R23: are created once, and refuse a save that another one overtook', async () => {
    const store = await open();
    const refundRequest = aRefundRequest();
    const conflict = { code: 'CONFLICT' };
    await expect(store.commit(store.refundRequests.save(refundRequest))).rejects.toMatchObject(
      conflict,
    );
    await create(store, refundRequest);
    await expect(create(store, refundRequest)).rejects.toMatchObject(conflict);
    const noted = changeRequest(refundRequest, { note: 'x' }, OPERATOR, NOW);
    await store.commit(store.refundRequests.save(noted));
    await expect(store.commit(store.refundRequests.save(noted))).rejects.toMatchObject(conflict);
    expect(await store.refundRequests.find(refundRequest.id)).toEqual(savedRequest(noted));
  });

  it('R22: are listed by partner and by customer, page by page, oldest first', async () => {
    const store = await open();
    const foreign = aRefundRequest({ id: 'foreign', partnerId: 'other', customerId: 'other' });
    const ours = numbered(5, (index) => ({ customerId: index === 2 ? 'second' : CUSTOMER_ID }));
    await create(store, foreign, ...ours);
    const { list } = store.refundRequests;
    const of = list.bind(store.refundRequests);
    const first = await of({ partnerId: PARTNER_ID }, { size: 3 });
    expect(idsOf(first)).toEqual(['report-000', 'report-001', 'report-002']);
    const rest = await of({ partnerId: PARTNER_ID }, { size: 3, after: first.next });
    expect([idsOf(rest), rest.next]).toEqual([['report-003', 'report-004'], undefined]);
    expect(idsOf(await of({ customerId: 'second' }, { size: 3 }))).toEqual(['report-002']);
    expect(idsOf(await of({ partnerId: 'nobody' }, { size: 3 }))).toEqual([]);
  });

  it('R18: are filtered by status, and no page leaves one out or shows one twice', async () => {
    const store = await open();
    const refundRequests = numbered(23, (index) => ({
      status: index % 5 === 1 ? 'declined' : 'open',
    }));
    await createAll(store, refundRequests);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.refundRequests.list(
        { partnerId: PARTNER_ID },
        { size: 2, after },
        { status: 'declined' },
      );
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...idsOf(page));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual([1, 6, 11, 16, 21].map((n) => `report-${String(n).padStart(3, '0')}`));
  });

  it('R18: wait in one queue for all partners, the severest first, page by page', async () => {
    const store = await open();
    const severities = ['minimal', 'critical', 'moderate'] as const;
    const refundRequests = numbered(21, (index) => ({
      severity: severities[index % 3] ?? 'minimal',
      partnerId: `partner-${index % 4}`,
    }));
    await createAll(store, refundRequests);
    const expected = ['critical', 'moderate', 'minimal'].flatMap((severity) =>
      refundRequests
        .filter((refundRequest) => refundRequest.severity === severity)
        .map(({ id }) => id),
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.refundRequests.listQueue({ status: 'open' }, { size: 4, after });
      seen.push(...idsOf(page));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(expected);
  });

  it('R18: are looked for in the queue by severity, partner and proposal, page by page', async () => {
    const store = await open();
    const severities = ['minimal', 'critical', 'moderate'] as const;
    const proposal = { amount: aRefundRequest().requestedAmount, by: 'ann', at: NOW };
    const refundRequests = numbered(24, (index) => ({
      severity: severities[index % 3] ?? 'minimal',
      partnerId: `partner-${index % 4}`,
      ...(index % 2 === 0 && { proposal }),
    }));
    await createAll(store, refundRequests);
    const queued = async (query: Omit<QueueQuery, 'status'>) => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.refundRequests.listQueue(
          { status: 'open', ...query },
          { size: 5, after },
        );
        expect(page.items.length).toBeLessThanOrEqual(5);
        seen.push(...idsOf(page));
        after = page.next;
      } while (after !== undefined);
      return seen;
    };
    const numbersWhere = (wanted: (index: number) => boolean) =>
      refundRequests.filter((_report, index) => wanted(index)).map(({ id }) => id);
    for (const [rank, severity] of severities.entries()) {
      expect(await queued({ severity })).toEqual(numbersWhere((index) => index % 3 === rank));
    }
    const third = { severity: 'critical', partnerId: 'partner-3' } as const;
    expect(await queued(third)).toEqual(numbersWhere((n) => n % 3 === 1 && n % 4 === 3));
    const agreed = { severity: 'minimal', isProposed: true } as const;
    expect(await queued(agreed)).toEqual(numbersWhere((n) => n % 3 === 0 && n % 2 === 0));
    expect(await queued({ ...agreed, isProposed: false })).toEqual(
      numbersWhere((n) => n % 3 === 0 && n % 2 === 1),
    );
    expect(await queued({ partnerId: 'nobody' })).toEqual([]);
  });

  it('R18: leave the queue when they are decided, and change it when they need attention', async () => {
    const store = await open();
    await create(store, aRefundRequest());
    const queued = async () => [
      idsOf(await store.refundRequests.listQueue({ status: 'open' }, { size: 5 })),
      idsOf(await store.refundRequests.listQueue({ status: 'attention_needed' }, { size: 5 })),
    ];
    expect(await queued()).toEqual([['report-1'], []]);
    const asked = withStatus(aRefundRequest(), 'attention_needed', OPERATOR, NOW);
    await store.commit(store.refundRequests.save(asked));
    expect(await queued()).toEqual([[], ['report-1']]);
    const closed = withStatus(savedRequest(asked), 'closed', OPERATOR, NOW);
    await store.commit(store.refundRequests.save(closed));
    expect(await queued()).toEqual([[], []]);
  });
});

describe('the queue on DynamoDB', () => {
  it('R18: shows nothing that has gone on, although the index is a moment behind', async () => {
    const store = await dynamoStore();
    await create(store, aRefundRequest());
    // What the index still has in its old place.
    await store.table.client.send(
      new UpdateCommand({
        TableName: store.table.name,
        Key: keys.serviceRequest('report-1'),
        UpdateExpression: 'SET #status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': 'closed' },
      }),
    );
    expect(await store.refundRequests.listQueue({ status: 'open' }, { size: 5 })).toMatchObject({
      items: [],
    });
  });

  it('R18: keeps no place for what is decided', async () => {
    const store = await dynamoStore();
    await create(store, aRefundRequest());
    const closed = withStatus(aRefundRequest(), 'closed', OPERATOR, NOW);
    await store.commit(store.refundRequests.save(closed));
    expect(await getItem(store.table, keys.serviceRequest('report-1'))).not.toHaveProperty('duePK');
  });
});
