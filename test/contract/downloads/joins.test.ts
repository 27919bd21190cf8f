import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedRange, lengthOf } from '#shared/downloads/asked-range.ts';
import { budgetOf } from '#shared/downloads/join.ts';
import type { NewDownload } from '#shared/downloads/link.ts';
import { takeDownload } from '#shared/downloads/open-link.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { aDownload, aLink, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

const SIZE = 1_600_000;
/** Of the file's URLs, in seconds. */
const LIFE = 60;
const closed = (first: number, last: number): AskedRange => ({ kind: 'closed', first, last });
const WHOLE: AskedRange = { kind: 'whole' };
const client = (name: number, changes: Partial<NewDownload> = {}) =>
  aDownload({ sourceIp: `203.0.113.${name}`, ...changes });

describe.each(STORES)('requests for a file %s', (_, open) => {
  async function opened(downloadLimit = 50, id = 'joined', opening = open()) {
    const store = await opening;
    const subject = { ...aLink().subject, orderId: id };
    const link = aLink({ id, tokenHash: id, subject, downloadLimit, sizeBytes: SIZE });
    await store.commit(store.links.create(link));
    const take = takeDownload({
      clicks: store.clicks,
      hashToken: (token) => token,
      downloadUrls: {
        origin: 'https://storage.test',
        lifeOf: () => LIFE,
        urlFor: async (__, downloadId) => `https://storage.test/${downloadId}`,
      },
    });
    const ask = (download: NewDownload, asked: AskedRange) =>
      take(id, { download, asked, claims: asked.kind === 'whole' ? [] : [{ by: 'part' }] });
    const now = async () => (await store.clicks.find(id)) ?? link;
    return { store, link, ask, now };
  }

  it('R9: in parts at once, before any was counted, are one download', async () => {
    const { ask, now } = await opened();
    const part = SIZE / 8;
    await Promise.all(
      Array.from({ length: 8 }, (__, index) =>
        ask(client(1), closed(index * part, (index + 1) * part - 1)),
      ),
    );
    expect((await now()).downloadsUsed).toBe(1);
  });

  it('R9: for the same range to the end, at once, are no more than the budget of what was counted', async () => {
    const { ask, now, link } = await opened();
    await Promise.all(Array.from({ length: 20 }, () => ask(client(1), { kind: 'open', first: 1 })));
    const { downloads, downloadsUsed } = await now();
    expect(downloadsUsed).toBeGreaterThanOrEqual(20 / 3);
    for (const { askedBytes = SIZE } of downloads) {
      expect(askedBytes).toBeLessThanOrEqual(budgetOf(link));
    }
  });

  it('R9: in parts at once, after the address was renewed, are one download and pay for it once', async () => {
    const { ask, now } = await opened();
    await ask(client(1), WHOLE);
    const at = plusMilliseconds(NOW, LIFE * 500);
    const part = SIZE / 16;
    await Promise.all(
      Array.from({ length: 16 }, (__, index) =>
        ask(client(1, { at }), closed(index * part, (index + 1) * part - 1)),
      ),
    );
    const { downloads, marks } = await now();
    expect(downloads.map(({ askedBytes }) => askedBytes)).toEqual([(1 + 1 / 16 + 15 / 32) * SIZE]);
    expect(marks).toEqual(['1~1']);
  });

  it('R9: by a button that is pressed twice at once are one download, and by another one two', async () => {
    const { ask, now } = await opened();
    const press = client(1, { nonce: 'AAAAAAAA', isPress: true });
    const later = { ...press, at: plusMilliseconds(NOW, 5) };
    await Promise.all([ask(press, WHOLE), ask(later, WHOLE)]);
    expect((await now()).downloadsUsed).toBe(1);
    await ask(client(1, { nonce: 'BBBBBBBB', isPress: true }), WHOLE);
    expect((await now()).downloadsUsed).toBe(2);
  });

  it('R9, R16: join no download of a link that was revoked or has ended', async () => {
    const { ask, now, store } = await opened();
    await ask(client(1), WHOLE);
    const late = client(1, { at: plusMilliseconds(NOW, 14 * 24 * 3_600_000) });
    await expect(ask(late, closed(1, 2))).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    await store.commit([store.links.revoke(await now())]);
    await expect(ask(client(1), closed(1, 2))).rejects.toMatchObject({ code: 'LINK_REVOKED' });
  });

  const asked = fc.oneof(
    fc.constant(WHOLE),
    fc.integer({ min: 1, max: 3 }).map((first) => ({ kind: 'open', first }) as const),
    fc
      .tuple(fc.nat(SIZE), fc.nat(SIZE / 4))
      .map(([first, length]) => closed(first, first + length)),
  );
  const batch = fc.array(fc.record({ who: fc.integer({ min: 1, max: 3 }), asked }), {
    minLength: 1,
    maxLength: 6,
  });

  it('R9: of random clients, at once and in any order, hand out no more than the budget of each counted download', async () => {
    let links = 0;
    const store = open();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(batch, { minLength: 1, maxLength: 6 }),
        async (limit, batches) => {
          links += 1;
          const { ask, now, link } = await opened(limit, `random-${links}`, store);
          let granted = 0;
          for (const requests of batches) {
            const outcomes = await Promise.all(
              requests.map(({ who, asked: each }) =>
                ask(client(who), each).then(
                  () => lengthOf(each, SIZE),
                  (error: unknown) => {
                    expect(isDomainError(error, 'LINK_EXHAUSTED')).toBe(true);
                    return undefined;
                  },
                ),
              ),
            );
            granted += outcomes.filter((bytes) => bytes !== undefined).length;
          }
          const { downloads, downloadsUsed } = await now();
          expect(downloadsUsed).toBeLessThanOrEqual(limit);
          expect(downloads).toHaveLength(downloadsUsed);
          const joined = downloads.reduce((sum, { resumed }) => sum + resumed, 0);
          // Each answered request was counted or joined a counted download: none was free.
          expect(granted).toBe(downloadsUsed + joined);
          for (const { askedBytes = SIZE } of downloads) {
            expect(askedBytes).toBeLessThanOrEqual(budgetOf(link));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
