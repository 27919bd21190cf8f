import { describe, expect, it } from 'vitest';
import { DOWNLOAD_LIMIT, isLinkOf, linkState, WINDOW_DAYS } from '#shared/downloads/link.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import {
  aLink,
  aMedia,
  aRenewed,
  aRotated,
  NOW,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';

const END = plusMilliseconds(NOW, WINDOW_DAYS * MILLISECONDS_PER_DAY);

describe('linkState', () => {
  it('R9: a new link works for 14 days and 50 downloads', () => {
    expect(aLink()).toMatchObject({
      expiresAt: END,
      downloadLimit: 50,
      downloadsUsed: 0,
      window: 1,
    });
  });

  it.each([
    { when: 'when it is opened', offset: -WINDOW_DAYS * MILLISECONDS_PER_DAY, state: 'active' },
    { when: 'one millisecond before its end', offset: -1, state: 'active' },
    { when: 'at the instant of its end', offset: 0, state: 'expired' },
    { when: 'one millisecond after', offset: 1, state: 'expired' },
  ])('R9: $when it is $state', ({ offset, state }) => {
    expect(linkState(aLink(), plusMilliseconds(END, offset))).toBe(state);
  });

  it.each([
    { used: DOWNLOAD_LIMIT - 1, state: 'active' },
    { used: DOWNLOAD_LIMIT, state: 'exhausted' },
    { used: DOWNLOAD_LIMIT + 1, state: 'exhausted' },
  ])('R9: after $used downloads it is $state', ({ used, state }) => {
    expect(linkState(aLink({ downloadsUsed: used }), NOW)).toBe(state);
  });

  it('R9: is exhausted, not expired, when the downloads ended first', () => {
    expect(linkState(aLink({ downloadsUsed: DOWNLOAD_LIMIT }), END)).toBe('exhausted');
  });

  it.each(['revoked', 'replaced'] as const)('R16: a link that is %s stays so', (status) => {
    expect(linkState(aLink({ status, downloadsUsed: DOWNLOAD_LIMIT }), END)).toBe(status);
  });

  it('R20: a link that a job has marked is over, whatever the clock says', () => {
    expect(linkState(aLink({ status: 'ended' }), NOW)).toBe('expired');
  });
});

it.each([
  { other: {}, is: true },
  { other: { productId: 'other' }, is: false },
  { other: { version: 'other' }, is: false },
  { other: { language: 'other' }, is: false },
  { other: { fileType: 'other' }, is: false },
])('R10: a link is of one product, version, language and file type: $other', ({ other, is }) => {
  const link = aLink();
  expect(isLinkOf(link, { ...link.subject, ...other })).toBe(is);
});

describe('opening a link again', () => {
  const used = aLink({ downloadsUsed: DOWNLOAD_LIMIT, status: 'ended' });

  it('R10: gives another 14 days and 50 downloads under the same URL', () => {
    expect(aRenewed(used, END)).toMatchObject({
      tokenHash: used.tokenHash,
      rotation: 0,
      window: 2,
      downloadsUsed: 0,
      downloads: [],
      status: 'live',
      expiresAt: plusMilliseconds(END, WINDOW_DAYS * MILLISECONDS_PER_DAY),
    });
  });

  it('R10: rotating gives another URL, which downloads the file that is on offer now', () => {
    const { file } = aMedia();
    const newer = { ...file, storageKey: 'media/newer', fileName: 'newer.iso' };
    expect(aRotated(used, { tokenHash: 'other', file: newer }, END)).toMatchObject({
      tokenHash: 'other',
      rotation: 1,
      window: 2,
      storageKey: 'media/newer',
      fileName: 'newer.iso',
    });
  });

  it('R21: no window outlives the subscription', () => {
    const notAfter = plusMilliseconds(NOW, 3 * MILLISECONDS_PER_DAY);
    const link = aLink({ notAfter });
    expect(aRenewed(link, plusMilliseconds(NOW, 1)).expiresAt).toEqual(notAfter);
  });
});
