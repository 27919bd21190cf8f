import { describe, expect, it } from 'vitest';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { readDue } from '#test/fakes/memory-due.ts';
import { killedAt, type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { aLink, aRenewed, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const END = plusMilliseconds(NOW, 14 * 24 * 60 * 60 * 1000);
const runAt = (now: Date) => ({ now, correlationId: 'job', hasTime: () => true });

/** So many links that end at END, and one that ends a millisecond later. */
async function storeOf(count: number): Promise<MemoryStore> {
  const store = memoryStore();
  const subject = aLink().subject;
  for (let index = 0; index < count; index += 1) {
    const link = aLink({
      id: `link-${index}`,
      tokenHash: `hash-${index}`,
      subject: { ...subject, orderId: `order-${index}` },
    });
    await store.commit(store.links.create(link));
  }
  const later = aLink({
    id: 'later',
    tokenHash: 'hash-later',
    expiresAt: plusMilliseconds(END, 1),
  });
  await store.commit(store.links.create(later));
  return store;
}

const ended = (store: MemoryStore) => store.links.all().filter(({ status }) => status === 'ended');

describe('expireLinks', () => {
  it('R20: marks the links whose time is over at this instant, and no other', async () => {
    const store = await storeOf(3);
    const before = await expireLinks(store)(runAt(plusMilliseconds(END, -1)));
    expect(before).toEqual({ ended: 0, skipped: 0, more: false });
    expect(await expireLinks(store)(runAt(END))).toEqual({ ended: 3, skipped: 0, more: false });
    expect(ended(store)).toHaveLength(3);
  });

  it('R20: finds nothing to do when it runs again', async () => {
    const store = await storeOf(3);
    await expireLinks(store)(runAt(END));
    expect(await expireLinks(store)(runAt(END))).toEqual({ ended: 0, skipped: 0, more: false });
  });

  it('R20: marks each link once when it runs twice at the same time', async () => {
    const store = await storeOf(120);
    const results = await Promise.all([
      expireLinks(store)(runAt(END)),
      expireLinks(store)(runAt(END)),
    ]);
    expect(results.reduce((sum, result) => sum + result.ended, 0)).toBe(120);
    expect(ended(store)).toHaveLength(120);
    expect(store.audit.records).toHaveLength(120);
  });

  it('R24: records each end, and which one it was', async () => {
    const store = await storeOf(1);
    await store.commit(
      store.links.create(
        aLink({
          id: 'used',
          tokenHash: 'hash-used',
          downloadsUsed: 50,
          subject: { ...aLink().subject, orderId: 'used' },
        }),
      ),
    );
    await expireLinks(store)(runAt(END));
    expect(
      store.audit.records
        .map(({ resourceId, after, actor }) => [resourceId, after?.['state'], actor.principalName])
        .sort(),
    ).toEqual([
      ['link-0', 'expired', 'job:expire-links'],
      ['used', 'exhausted', 'job:expire-links'],
    ]);
  });

  it('R20: leaves alone a link that was renewed meanwhile, and marks the others all the same', async () => {
    const store = await storeOf(60);
    const due = await readDue(store.links.due(END));
    const link = await store.clicks.findWithFile('hash-7');
    await store.commit(link ? store.links.renew(link, aRenewed(link, END)) : []);
    // A view of the index from before the renewal: it is read late.
    const rows = due.map((link) => ({ key: link.id, read: async () => link }));
    const late = {
      name: 'late',
      pages: async function* () {
        yield rows;
      },
    };
    const links = { ...bound(store), due: () => [late] };
    expect(await expireLinks({ ...store, links })(runAt(END))).toEqual({
      ended: 59,
      skipped: 1,
      more: false,
    });
  });

  it('R20: stops when its time is over and says that there is more; the next run goes on', async () => {
    const store = await storeOf(10);
    let asked = 0;
    const hasTime = () => {
      asked += 1;
      // Once for the pages, and once for each row.
      return asked <= 5;
    };
    const first = await expireLinks(store)({ ...runAt(END), hasTime });
    expect(first).toEqual({ ended: 4, skipped: 0, more: true });
    expect(await expireLinks(store)(runAt(END))).toMatchObject({ ended: 6, more: false });
  });

  it('R20: a run that was killed has lost nothing: the next one takes up the rest', async () => {
    const store = await storeOf(120);
    const commit = killedAt(store.commit, 2);
    expect(await expireLinks({ ...store, commit })(runAt(END))).toMatchObject({ failedItems: 70 });
    const first = ended(store).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(50);
    expect(await expireLinks(store)(runAt(END))).toMatchObject({ ended: 120 - first });
  });

  it('counts as failed what is no race, so that the alarm is raised', async () => {
    const store = await storeOf(1);
    const commit = async () => {
      throw new DomainError('INTERNAL', 'broken');
    };
    expect(await expireLinks({ ...store, commit })(runAt(END))).toMatchObject({ failedItems: 1 });
  });
});

const bound = ({ links }: MemoryStore) => ({
  end: links.end.bind(links),
  due: links.due.bind(links),
});
