import { describe, expect, it } from 'vitest';
import type { Media } from '#shared/downloads/media/media.ts';
import { withdrawMedia } from '#shared/downloads/media/withdraw-media.ts';
import { createDownload } from '#shared/entitlements/create-download.ts';
import { listDownloads } from '#shared/entitlements/list-access.ts';
import { sentenceIn } from '#shared/platform/sentence.ts';
import type { MemoryStore } from '#test/fakes/memory-store.ts';
import {
  aContext,
  aMedia,
  anOperator,
  anOrder,
  anUpload,
  NOW,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { boughtStore, CHOICE, entitlementIdOf, giveOut } from '#test/fixtures/stories.ts';

const order = anOrder();
const LATER = aContext({ now: plusMilliseconds(NOW, 14 * 24 * 60 * 60 * 1000) });

async function offer(store: MemoryStore, mediaId: string): Promise<Media> {
  const media = aMedia({ file: { ...aMedia().file, mediaId, storageKey: `media/${mediaId}` } });
  const { etag: _, ...file } = media.file;
  const upload = anUpload({ file });
  await store.commit([store.media.createUpload(upload)]);
  await store.commit(store.media.offer(upload, media));
  return media;
}

/** A purchase whose link serves a file that was withdrawn afterwards, with its links kept. */
async function withdrawn(nextMedia?: string) {
  const store = await boughtStore(order);
  const { file } = await offer(store, 'first');
  const { link, url } = await giveOut(store, order);
  const input = { mediaId: file.mediaId, links: 'keep' as const };
  await store.commit((await withdrawMedia(store)(input, anOperator())).changes);
  if (nextMedia !== undefined) {
    await offer(store, nextMedia);
  }
  return { store, link, url };
}

const refused = async (store: MemoryStore, how: object, context = aContext()) => {
  const input = { ...CHOICE, ...how, entitlementId: entitlementIdOf(order) };
  return createDownload(store)(input, context).then(
    () => undefined,
    (error) => error,
  );
};

describe('a file that was withdrawn', () => {
  it.each([
    ['without another in its place', undefined, [false]],
    ['with another in its place', 'second', [true]],
  ] as const)(
    'R10: %s: the list of links says whether one can be opened again',
    async (_, next, onOffer) => {
      const { store } = await withdrawn(next);
      const input = { entitlementId: entitlementIdOf(order) };
      const links = await listDownloads(store)(input, aContext());
      expect(links.map((each) => each.onOffer)).toEqual(onOffer);
    },
  );

  it('R9: is handed out by the link that is out, until it ends', async () => {
    const { store, link, url } = await withdrawn('second');
    const again = await giveOut(store, order);
    expect(again).toMatchObject({ opened: false, url, link: { id: link.id, window: 1 } });
    expect(again.link.storageKey).toBe('media/first');
  });

  it.each([
    { how: 'that has ended', asked: {}, context: LATER },
    { how: 'that still works, early', asked: { renew: true }, context: aContext() },
    { how: 'that still works, under another URL', asked: { rotate: true }, context: aContext() },
  ])(
    'R10: is not in a window that is opened again of a link $how: the file on offer is, under a new URL',
    async ({ asked, context }) => {
      const { store, link, url } = await withdrawn('second');
      const again = await giveOut(store, order, asked, context);
      expect(again).toMatchObject({
        opened: true,
        link: { id: link.id, window: 2, storageKey: 'media/second', file: { mediaId: 'second' } },
      });
      expect(again.url).not.toBe(url);
    },
  );

  it('R10: stays with its link where it was replaced and not withdrawn', async () => {
    const store = await boughtStore(order);
    await offer(store, 'first');
    const { url } = await giveOut(store, order);
    await offer(store, 'second');
    const again = await giveOut(store, order, {}, LATER);
    expect(again).toMatchObject({ url, link: { window: 2, storageKey: 'media/first' } });
  });
});

it('R10: a file that was replaced, and withdrawn afterwards, is in no new window', async () => {
  const store = await boughtStore(order);
  const { file } = await offer(store, 'first');
  const { url } = await giveOut(store, order);
  await offer(store, 'second');
  const input = { mediaId: file.mediaId, links: 'keep' as const };
  await store.commit((await withdrawMedia(store)(input, anOperator())).changes);
  expect(await giveOut(store, order)).toMatchObject({ url, link: { storageKey: 'media/first' } });
  const again = await giveOut(store, order, {}, LATER);
  expect(again.link).toMatchObject({ window: 2, storageKey: 'media/second' });
  expect(again.url).not.toBe(url);
});

describe('a file that was withdrawn without another one in its place', () => {
  it('R9: is handed out by the link that is out, in any spelling of the choice', async () => {
    const { store, url } = await withdrawn();
    const again = await giveOut(store, order, { language: 'EN-us' });
    expect(again).toMatchObject({ opened: false, url });
  });

  it.each([
    { how: 'ended', asked: {}, context: LATER },
    { how: 'working', asked: { renew: true }, context: aContext() },
    { how: 'working', asked: { rotate: true }, context: aContext() },
  ])(
    'R10: opens no window of a link that is $how ($asked), and says what to choose',
    async ({ asked, context }) => {
      const { store } = await withdrawn();
      const error = await refused(store, asked, context);
      expect(error).toMatchObject({ code: 'MEDIA_NOT_FOUND' });
      expect(error.message).toBe(
        'server.iso (2025 en-us iso-x64) was withdrawn: no link is opened for it. Links that still work keep it until they end. Choose another file: 2025 ko-kr iso-x64; 2022 en-us iso-x64.',
      );
      expect(sentenceIn(error.sentence, 'ko')).toContain('회수');
    },
  );

  it('R7: leaves the key of its version to be had without a file', async () => {
    const { store } = await withdrawn();
    const error = await refused(store, { language: 'fr-fr' });
    expect(error).toMatchObject({ code: 'INVALID_PROPERTY', data: ['language'] });
  });
});
