import { describe, expect, it } from 'vitest';
import { previewLine } from '#shared/orders/cancellation/cancellation.ts';
import { refundRequestEtag } from '#shared/refund-requests/refund-request-response.ts';
import { Killed, killedAt, type MemoryStore } from '#test/fakes/memory-store.ts';
import { aliveIn, cancel, runJob, twoLines } from '#test/fixtures/cancellations.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import {
  approving,
  asOperator,
  patch,
  recordsOf,
  reported,
  statesIn,
} from '#test/fixtures/refund-requests.ts';

const LATE = plusMilliseconds(NOW, 100 * 24 * 60 * 60 * 1000);
const bob = asOperator('bob@operator.test');

const paidBack = (store: MemoryStore) =>
  store.ledger.entries.reduce((sum, { amount }) => sum - amount.minorUnits, 0);

describe('an approval', () => {
  it('R16, R18: cancels the order, revokes its keys and links, and pays the amount back', async () => {
    const { store, id } = await reported();
    const refundRequest = await patch(store, id, approving(300), asOperator());
    expect(refundRequest).toMatchObject({
      status: 'approved',
      approvedAmount: { minorUnits: 30_000 },
    });
    expect(statesIn(store)).toEqual(['cancelled', 'cancelled']);
    expect(aliveIn(store)).toEqual([]);
    expect(paidBack(store)).toBe(30_000);
  });

  it('R18: of a subscription cancels that line alone', async () => {
    const subscriptionId = `${twoLines.id}:1`;
    const { store, id } = await reported({ orderId: undefined, subscriptionId });
    await patch(store, id, approving(300), asOperator());
    expect(statesIn(store)).toEqual(['active', 'cancelled']);
    expect(aliveIn(store, 0)).toHaveLength(5);
  });

  it('R24: is recorded with its amount, on the report and on the order', async () => {
    const { store, id } = await reported();
    await patch(store, id, approving(300), asOperator());
    expect(recordsOf(store, 'update_servicerequest')).toMatchObject([
      {
        before: { status: 'open' },
        after: { status: 'approved', approvedAmount: 300, currency: 'USD' },
        actor: { principalName: 'ann@operator.test' },
      },
    ]);
    expect(recordsOf(store, 'update_order').map(({ after }) => after)).toEqual([
      { state: 'cancelling', lines: '0,1', serviceRequest: id },
      { state: 'cancelled', lines: '0,1' },
    ]);
  });

  it('R14, R24: after the window is recorded as the exception that it is', async () => {
    const { store, id } = await reported();
    const late = asOperator('ann@operator.test', { now: LATE });
    await patch(store, id, approving(300), late);
    expect(statesIn(store)).toEqual(['cancelled', 'cancelled']);
    expect(recordsOf(store, 'update_servicerequest')[0]?.after).toMatchObject({
      exceptions: 'window_passed',
    });
  });

  it('R19: to the cent of what is due by the rule is done by one operator, and above it needs another one', async () => {
    const bound = twoLines.lines
      .map((line) => previewLine(twoLines, line, NOW).settlement)
      .reduce((sum, { refund }) => sum + refund.minorUnits, 0);
    const one = await reported();
    expect(await patch(one.store, one.id, approving(bound / 100), asOperator())).toMatchObject({
      status: 'approved',
    });

    const { store, id } = await reported();
    const more = approving((bound + 1) / 100);
    const proposed = await patch(store, id, more, asOperator());
    expect(proposed).toMatchObject({ status: 'open', proposal: { by: 'ann@operator.test' } });
    // The same person again, and another one with another amount: nothing happens yet.
    expect((await patch(store, id, more, asOperator())).status).toBe('open');
    expect((await patch(store, id, approving(730), bob)).proposal).toMatchObject({
      by: 'bob@operator.test',
    });
    expect(statesIn(store)).toEqual(['active', 'active']);
    expect(store.ledger.entries).toEqual([]);

    expect((await patch(store, id, approving(730), asOperator())).status).toBe('approved');
    expect(paidBack(store)).toBe(73_000);
    expect(recordsOf(store, 'update_servicerequest').at(-1)?.after).toMatchObject({
      exceptions: 'above_bound',
      proposedBy: 'bob@operator.test',
    });
    // Its partner is not told of proposals.
    expect(
      recordsOf(store, 'propose_servicerequest_approval').map(({ partnerId }) => partnerId),
    ).toEqual(['operator', 'operator']);
  });

  it('R23: again answers the same and pays nothing twice; with another amount it is refused', async () => {
    const { store, id } = await reported();
    const first = await patch(store, id, approving(300), asOperator());
    const entries = store.ledger.entries.length;
    const [records, order] = [store.audit.records.length, store.orders.all()[0]];
    expect(await patch(store, id, approving(300), bob)).toEqual(first);
    expect([store.audit.records.length, store.orders.all()[0]]).toEqual([records, order]);
    await expect(patch(store, id, approving(299), bob)).rejects.toMatchObject({
      code: 'SERVICE_REQUEST_STATE',
      data: ['approvedAmount'],
    });
    expect(store.ledger.entries).toHaveLength(entries);
  });

  it('R23: with the etag that it was sent with is answered again, and a note with a proposal is kept', async () => {
    const { store, id } = await reported();
    const refundRequest = await store.refundRequests.find(id);
    const ifMatch = `"${refundRequest && refundRequestEtag(refundRequest)}"`;
    const again = asOperator('ann@operator.test', { ifMatch });
    const first = await patch(store, id, approving(300), again);
    expect(await patch(store, id, approving(300), again)).toEqual(first);

    const other = await reported();
    const more = approving(730);
    await patch(other.store, other.id, more, asOperator());
    const said = { ...more, newNote: { text: 'Its director agreed.' } };
    const noted = await patch(other.store, other.id, said, asOperator());
    expect(noted).toMatchObject({ status: 'open', notes: [{ text: 'Its director agreed.' }] });
  });

  it('R18: again leaves alone what its partner is cancelling besides', async () => {
    const subscriptionId = `${twoLines.id}:1`;
    const { store, id } = await reported({ orderId: undefined, subscriptionId });
    await patch(store, id, approving(300), asOperator());
    const dying = { ...store, commit: killedAt(store.commit, 1, true) };
    await expect(cancel(dying)).rejects.toThrow(Killed);
    await patch(store, id, approving(300), asOperator());
    expect(statesIn(store)).toEqual(['cancelling', 'cancelled']);
  });

  it('R23: that was read just before another one is decided again, and not refused', async () => {
    const { store, id } = await reported();
    const before = await store.refundRequests.find(id);
    await patch(store, id, approving(300), asOperator());
    const stale = { ...store, refundRequests: Object.create(store.refundRequests) };
    stale.refundRequests.find = async () => before;
    await expect(patch(stale, id, approving(300), bob)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('R16: is refused while another cancellation runs, and when the order is cancelled', async () => {
    const { store, id } = await reported();
    const dying = { ...store, commit: killedAt(store.commit, 1, true) };
    await expect(cancel(dying)).rejects.toThrow(Killed);
    await expect(patch(store, id, approving(300), asOperator())).rejects.toMatchObject({
      code: 'PENDING_ADJUSTMENT',
    });
    await runJob(store);
    await expect(patch(store, id, approving(300), asOperator())).rejects.toMatchObject({
      code: 'ORDER_NOT_CANCELLABLE',
    });
    expect((await store.refundRequests.find(id))?.status).toBe('open');
  });
});

describe('an approval that is killed', () => {
  // Decision and start, revocations, end: the last one is the edge's.
  const points = [1, 2, 3].flatMap((nth) => [
    { nth, afterwards: false },
    { nth, afterwards: true },
  ]);

  async function killed(nth: number, afterwards: boolean) {
    const { store, id } = await reported();
    const commit = killedAt(store.commit, nth, afterwards);
    await expect(patch(store, id, approving(300), asOperator(), commit)).rejects.toThrow(Killed);
    return { store, id };
  }

  it.each(points)(
    'R18, R23: at commit $nth (after it: $afterwards) is finished by its repeat, paid once',
    async ({ nth, afterwards }) => {
      const { store, id } = await killed(nth, afterwards);
      expect((await patch(store, id, approving(300), asOperator())).status).toBe('approved');
      expect(statesIn(store)).toEqual(['cancelled', 'cancelled']);
      expect([aliveIn(store).length, paidBack(store)]).toEqual([0, 30_000]);
    },
  );

  it.each(points)(
    'R18: at commit $nth (after it: $afterwards) is finished by the job, or was never begun',
    async ({ nth, afterwards }) => {
      const { store, id } = await killed(nth, afterwards);
      await runJob(store);
      const begun = nth > 1 || afterwards;
      expect((await store.refundRequests.find(id))?.status).toBe(begun ? 'approved' : 'open');
      expect(paidBack(store)).toBe(begun ? 30_000 : 0);
      expect(aliveIn(store)).toHaveLength(begun ? 0 : 10);
    },
  );
});
