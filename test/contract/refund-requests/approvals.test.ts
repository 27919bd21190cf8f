import { describe, expect, it } from 'vitest';
import { cancelOrder, cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import type { Endpoint, Outcome } from '#shared/platform/http/endpoint.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { findRefundRequest } from '#shared/refund-requests/find-refund-request.ts';
import {
  refundRequestRoutes,
  reviewQueueRoutes,
} from '#shared/refund-requests/refund-requests.api.ts';
import { MemoryAttachmentStorage } from '#test/fakes/memory-service-requests.ts';
import { Killed, killedAt } from '#test/fakes/memory-store.ts';
import {
  aContext,
  aCustomer,
  aLink,
  anOrder,
  NOW,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { approving, asOperator, file, patch, REPORT } from '#test/fixtures/refund-requests.ts';
import { endpointsOf } from '#test/helpers/routes.ts';
import { type DynamoStore, dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';

const order = anOrder();

async function reported<Kind extends Store>(open: () => Promise<Kind>) {
  const store = await open();
  await store.commit(store.customers.create(aCustomer()));
  await store.commit([store.orders.create(order)]);
  await store.commit(store.links.create(aLink()));
  return { store, id: (await file(store)).id };
}

/** As the edge does with what met another one: decided again on fresh data. */
async function again<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT') || tries === 50) {
        throw error;
      }
    }
  }
}

const cancel = (store: Store) =>
  again(async () => {
    const input = cancelOrderInput.parse({ orderId: order.id, status: 'cancelled' });
    const outcome: Outcome<unknown> = await cancelOrder(store)(input, aContext());
    await store.commit(outcome.changes);
  });
const approve = (store: Store, id: string, name?: string) =>
  again(() => patch(store, id, approving(300), asOperator(name)));
const runJob = (store: Store) =>
  finishCancellations(store)({ now: NOW, correlationId: 'job', hasTime: () => true });
const lineOf = async (store: Store) =>
  (await store.orders.find(order.customerId, order.id))?.lines[0];

describe.each(STORES)('an approval %s', (_, open) => {
  it('R16, R18: that meets the cancellation of its partner: one of them cancels, and pays once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { store, id } = await reported(open);
      const [approved, cancelled] = await Promise.allSettled(
        round % 2 === 0
          ? [approve(store, id), cancel(store)]
          : [cancel(store), approve(store, id)].toReversed(),
      );
      const refundRequest = await store.refundRequests.find(id);
      const line = await lineOf(store);
      expect([approved?.status, cancelled?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(line?.state).toBe('cancelled');
      // What is on the order is what the one that won has decided.
      const isApproved = line?.cancelledBy === `servicerequest:${id}`;
      expect(refundRequest?.status).toBe(isApproved ? 'approved' : 'open');
      expect(line?.settlement?.refund.minorUnits === 30_000).toBe(isApproved);
      expect(approved?.status).toBe(isApproved ? 'fulfilled' : 'rejected');
    }
  });

  it('R18: of six operators at once is decided once', async () => {
    const { store, id } = await reported(open);
    const names = Array.from({ length: 6 }, (_unused, index) => `operator-${index}`);
    const answers = await Promise.all(names.map((name) => approve(store, id, name)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['approved']));
    expect((await lineOf(store))?.settlement?.refund.minorUnits).toBe(30_000);
    // Filed, approved; and nothing between the two versions of the order but start and end.
    expect((await store.refundRequests.find(id))?.version).toBe(2);
    expect((await store.orders.find(order.customerId, order.id))?.version).toBe(3);
  });

  it('R18: that meets the close of its partner: one of them counts', async () => {
    const { store, id } = await reported(open);
    const close = again(() => patch(store, id, { status: 'closed' }));
    await Promise.allSettled([approve(store, id), close]);
    const refundRequest = await store.refundRequests.find(id);
    const isCancelled = (await lineOf(store))?.state === 'cancelled';
    expect(refundRequest?.approvedAmount !== undefined).toBe(isCancelled);
  });

  it.each([1, 2, 3])(
    'R18, R23: killed after commit %s, is finished by job and repeat at once, and pays once',
    async (nth) => {
      const { store, id } = await reported(open);
      const commit = killedAt(store.commit, nth, true);
      await expect(patch(store, id, approving(300), asOperator(), commit)).rejects.toThrow(Killed);
      await Promise.all([approve(store, id), runJob(store), runJob(store)]);
      const line = await lineOf(store);
      expect([line?.state, line?.settlement?.refund.minorUnits]).toEqual(['cancelled', 30_000]);
      const [link] = await store.links.list({ customerId: order.customerId, orderId: order.id });
      expect(link?.status).toBe('revoked');
      expect(await runJob(store)).toEqual({ finished: 0, skipped: 0, more: false });
    },
  );
});

const ROUTES = [...refundRequestRoutes, ...reviewQueueRoutes] as const;
const weighingStore = () => dynamoStore({ weighsTransactions: true });

/** What a route asks of DynamoDB: its commands, and the capacity units that they consume. */
async function costOf(store: DynamoStore, route: RouteOf, raw: object, context = aContext()) {
  const endpoints = endpointsOf(ROUTES, {
    ...{ ...store, attachmentStorage: new MemoryAttachmentStorage() },
    paging: continuation(async () => Buffer.from('a secret')),
  });
  store.sent.length = 0;
  const endpoint: Endpoint = endpoints[route];
  const { response, changes } = await endpoint.attempt(raw, context);
  await store.commit(changes);
  const commands = store.sent.map(({ command }) => command.replace(/(Items?)?Command$/, ''));
  return {
    response,
    commands: commands.toSorted(),
    units: store.sent.reduce((sum, { units }) => sum + units, 0),
  };
}
type RouteOf = (typeof ROUTES)[number]['key'];

describe('what service requests ask of DynamoDB', () => {
  it('R17: filing one: customer and order, and one transaction', async () => {
    const { store } = await reported(weighingStore);
    const { commands, units } = await costOf(store, 'POST /v1/servicerequests/{locale}', REPORT);
    expect(commands).toEqual(['Get', 'Get', 'TransactWrite']);
    // Refund request with its place in the queue, two rows of lists, the count of its order and the audit record at two units each; two reads.
    expect(units).toBe(14);
  });

  it('a page of 40: one query for what there is, one batch for what is in it, and the same for the rest, which is counted', async () => {
    const { store, id } = await reported(dynamoStore);
    const filed = await findRefundRequest(store, id, aContext().caller);
    for (let count = 1; count < 41; count += 1) {
      const next = { ...filed, id: store.ids.sortable(plusMilliseconds(NOW, count)) };
      // An order takes ten that wait.
      await store.commit(store.refundRequests.create({ ...next, orderId: `order-${count}` }));
    }
    const { response, commands, units } = await costOf(store, 'GET /v1/servicerequests', {});
    expect(response.body).toMatchObject({ totalCount: 41, links: { next: {} } });
    expect(commands).toEqual(['BatchGet', 'BatchGet', 'Query', 'Query']);
    expect(units).toBe(44);
  });

  it('R18: a page of the queue: a query of keys for each shard, and one batch', async () => {
    const { store } = await reported(weighingStore);
    const { commands, units } = await costOf(
      store,
      'GET /v1/operator/servicerequests',
      {},
      asOperator(),
    );
    expect(commands).toEqual(['BatchGet', ...Array.from({ length: 16 }, () => 'Query')]);
    expect(units).toBe(1.5);
  });

  it('R18: an approval: decision and start, revocations and end are one transaction each', async () => {
    const { store, id } = await reported(weighingStore);
    const { response, commands, units } = await costOf(
      store,
      'PATCH /v1/servicerequests/{serviceRequestId}',
      { serviceRequestId: id, ...approving(300) },
      asOperator(),
    );
    expect(response).toMatchObject({ statusCode: 200, body: { refundStatus: 'approved' } });
    expect(commands).toEqual([
      ...['BatchGet', 'Get', 'Get', 'Query', 'Query'],
      ...['TransactWrite', 'TransactWrite', 'TransactWrite'],
    ]);
    expect(units).toBe(34);
  });
});
