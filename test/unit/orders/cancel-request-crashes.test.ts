import { describe, expect, it, vi } from 'vitest';
import { cancelOrder, cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import type { Commit } from '#shared/platform/change.ts';
import { command, type Endpoint } from '#shared/platform/http/endpoint.ts';
import { runOnce } from '#shared/platform/http/idempotency.ts';
import { retryPause } from '#shared/platform/http/retry-pause.ts';
import { Killed, killedAt, type MemoryStore } from '#test/fakes/memory-store.ts';
import { aliveIn, refundsIn, runJob, soldStore, twoLines } from '#test/fixtures/cancellations.ts';
import { post } from '#test/fixtures/commands.ts';
import { aContext } from '#test/fixtures/fixtures.ts';

/** No test waits. */
vi.spyOn(retryPause, 'wait').mockResolvedValue();

/** A PATCH of the order as the edge runs it, with the record of its answer. */
function send(store: MemoryStore, raw: object, commit: Commit = store.commit) {
  const endpoint: Endpoint = command({
    input: cancelOrderInput,
    handle: cancelOrder({ ...store, commit }),
    respond: ({ lines }) => ({ statusCode: 200, body: lines.map(({ state }) => state) }),
  });
  const event = post({ method: 'PATCH', body: JSON.stringify(raw) });
  return runOnce({ event, endpoint, raw, context: aContext() }, { ...store, commit });
}

const whole = { orderId: twoLines.id, status: 'cancelled' };
const cases = [
  { what: 'the whole order', raw: whole, states: ['cancelled', 'cancelled'], alive: 0 },
  {
    what: 'one line',
    raw: { ...whole, lineItems: [{ lineItemNumber: 1 }] },
    states: ['active', 'cancelled'],
    alive: 5,
  },
].flatMap((each) =>
  // Start; revocations; the end with the record of the answer.
  [1, 2, 3].flatMap((nth) => [false, true].map((afterwards) => ({ ...each, nth, afterwards }))),
);

describe('a request to cancel that is killed', () => {
  it.each(cases)(
    'R16, R23: ($what) at commit $nth (after it: $afterwards) is answered once finished, and then again the same',
    async ({ raw, states, alive, nth, afterwards }) => {
      const store = await soldStore();
      await expect(send(store, raw, killedAt(store.commit, nth, afterwards))).rejects.toThrow(
        Killed,
      );
      const first = await send(store, raw);
      expect([first.statusCode, first.body]).toEqual([200, states]);
      const again = await send(store, raw);
      expect([again.body, again.headers]).toEqual([states, { 'Idempotency-Replayed': 'true' }]);
      expect(aliveIn(store)).toHaveLength(alive);
      expect(refundsIn(store)).toHaveLength(2 - alive / 5);
    },
  );

  it.each(cases)(
    'R16, R23: ($what) at commit $nth (after it: $afterwards) beside two runs of the job is paid once',
    async ({ raw, states, alive, nth, afterwards }) => {
      const store = await soldStore();
      await expect(send(store, raw, killedAt(store.commit, nth, afterwards))).rejects.toThrow();
      const [first] = await Promise.all([send(store, raw), runJob(store), runJob(store)]);
      expect(first.body).toEqual(states);
      expect(aliveIn(store)).toHaveLength(alive);
      expect(refundsIn(store)).toHaveLength(2 - alive / 5);
      expect(await runJob(store)).toEqual({ finished: 0, skipped: 0, more: false });
    },
  );

  it('R23: says that its id was used, when it comes again for something else', async () => {
    const store = await soldStore();
    await send(store, whole);
    const other = { ...whole, lineItems: [{ lineItemNumber: 1 }] };
    await expect(send(store, other)).rejects.toMatchObject({ code: 'REQUEST_ID_REUSED' });
  });
});
