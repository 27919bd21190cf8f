import { describe, expect, it } from 'vitest';
import { countedRow, placeRow } from '#shared/downloads/link-items.ts';
import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';
import { createDownload } from '#shared/entitlements/create-download.ts';
import { linkUrls } from '#shared/entitlements/link-urls.ts';
import { cancelOrder, cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import type { Commit } from '#shared/platform/change.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { Killed, killedAt } from '#test/fakes/memory-store.ts';
import {
  aContext,
  aDownload,
  aKey,
  aLink,
  aMedia,
  anOrder,
  anUpload,
  CUSTOMER_ID,
  NOW,
  PRODUCT_ID,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { CHOICE, entitlementIdOf } from '#test/fixtures/stories.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';
import { putRows } from '#test/setup/many-rows.ts';

const order = anOrder();
const click = aDownload();
const tokens = hmacLinkTokens(async () => Buffer.from('a secret'));

/** More keys and links than one commit revokes, and no more than two do. */
const MANY = { keys: 5, links: 35 };

/** A purchase with so many keys and links that are out for it. */
async function soldStore({ keys, links }: typeof MANY): Promise<DynamoStore> {
  const store = await dynamoStore();
  await store.commit([store.orders.create(order)]);
  const values = Array.from({ length: keys }, (_, index) => `KEY-${index}`);
  await fillPool(store, 'SOLD', '1', values);
  for (let index = 0; index < keys; index += 1) {
    const available = await store.availableKeys.draw('SOLD', '1');
    const key = aKey({ version: `v${index}`, ...available });
    await store.commit([
      ...(available ? [store.availableKeys.take(available)] : []),
      ...(available ? await store.productKeys.issue(key, available, NOW) : []),
    ]);
  }
  const made = Array.from({ length: links }, (_, index) => {
    const version = `v${index}`;
    const subject = { ...aLink().subject, version };
    return aLink({ id: version, tokenHash: version, subject });
  });
  const rows = made.flatMap((link) => [countedRow(link), placeRow(link)]);
  await putRows(store.table, rows.length, (index) => rows[index] ?? {});
  return store;
}

async function cancel(store: DynamoStore, commit: Commit = store.commit) {
  const input = cancelOrderInput.parse({ orderId: order.id, status: 'cancelled' });
  const { changes } = await cancelOrder({ ...store, commit })(input, aContext());
  await commit(changes);
}

const runJob = (store: DynamoStore) =>
  finishCancellations(store)({ now: NOW, correlationId: 'job', hasTime: () => true });

async function aliveIn(store: DynamoStore): Promise<number> {
  const keys = await store.productKeys.list(CUSTOMER_ID, order.id);
  const links = await store.links.list({ customerId: CUSTOMER_ID, orderId: order.id });
  return (
    keys.filter(({ state }) => state === 'active').length +
    links.filter(({ status }) => status !== 'revoked').length
  );
}

describe('a cancellation on DynamoDB', () => {
  // Start, two commits of revocations, end.
  const points = [1, 2, 3, 4].flatMap((nth) => [
    { nth, afterwards: false },
    { nth, afterwards: true },
  ]);

  describe.each(points)(
    'R16: killed at commit $nth (after it: $afterwards)',
    ({ nth, afterwards }) => {
      const isQuick = (nth === 1 && !afterwards) || (nth === 3 && afterwards);
      it('is finished by the job with nothing left alive', {
        tags: isQuick ? [] : ['slow'],
      }, async () => {
        const store = await soldStore(MANY);
        await expect(cancel(store, killedAt(store.commit, nth, afterwards))).rejects.toThrow(
          Killed,
        );
        await runJob(store);

        const started = nth > 1 || afterwards;
        expect(await aliveIn(store)).toBe(started ? 0 : MANY.keys + MANY.links);
        const [line] = (await store.orders.find(CUSTOMER_ID, order.id))?.lines ?? [];
        expect(line?.state).toBe(started ? 'cancelled' : 'active');
        expect(await store.clicks.count('v7', click)).toMatchObject({ counted: !started });
        expect(await runJob(store)).toEqual({ finished: 0, skipped: 0, more: false });
      });
    },
  );

  it('R16: and the job, both at work on the same order, finish it once', async () => {
    const store = await soldStore(MANY);
    await expect(cancel(store, killedAt(store.commit, 1, true))).rejects.toThrow(Killed);
    const outcomes = await Promise.allSettled([cancel(store), runJob(store), runJob(store)]);
    // The request may lose the last commit; its retry by the edge is answered with the order.
    expect(outcomes.slice(1).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await aliveIn(store)).toBe(0);
    expect((await store.orders.find(CUSTOMER_ID, order.id))?.version).toBe(3);
  });

  it('R16: and Downloads & keys at once: whoever comes first, nothing given out survives', async () => {
    for (let round = 0; round < 3; round += 1) {
      const store = await soldStore({ keys: 1, links: 1 });
      const upload = anUpload();
      await store.commit([store.media.createUpload(upload)]);
      await store.commit(store.media.offer(upload, aMedia()));
      await fillPool(store, PRODUCT_ID, '2025', ['KEY']);
      const dependencies = {
        ...store,
        tokens,
        hashToken,
        linkUrl: linkUrls('https://l.test', tokens),
      };
      const give = async () => {
        const input = { ...CHOICE, entitlementId: entitlementIdOf(order) };
        const { changes } = await createDownload(dependencies)(
          input,
          aContext({ requestId: 'other' }),
        );
        await store.commit(changes);
      };
      // As the edge does with a command that met another one.
      const cancelled = cancel(store).catch(() => cancel(store));
      await Promise.allSettled([give(), cancelled]);
      const [line] = (await store.orders.find(CUSTOMER_ID, order.id))?.lines ?? [];
      expect([line?.state, await aliveIn(store)]).toEqual(['cancelled', 0]);
    }
  });
});
