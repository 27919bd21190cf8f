import { describe, expect, it } from 'vitest';
import { type DownloadLink, linkState } from '#shared/downloads/link.ts';
import { aDownload, aLink, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { dynamoStore, STORES } from '#test/helpers/stores.ts';

const END = aLink().expiresAt;
const clickAt = (at: Date) => aDownload({ at });

describe.each(STORES)('clicks %s', (_, open) => {
  async function opened(changes: Partial<DownloadLink> = {}) {
    const store = await open();
    const link = aLink(changes);
    await store.commit(store.links.create(link));
    return { store, link };
  }

  it.each([
    { when: 'when it is opened', changes: {}, at: NOW, state: 'active' },
    {
      when: 'one millisecond before its end',
      changes: {},
      at: plusMilliseconds(END, -1),
      state: 'active',
    },
    { when: 'at the instant of its end', changes: {}, at: END, state: 'expired' },
    { when: 'one millisecond after', changes: {}, at: plusMilliseconds(END, 1), state: 'expired' },
    { when: 'after 49 downloads', changes: { downloadsUsed: 49 }, at: NOW, state: 'active' },
    { when: 'after 50', changes: { downloadsUsed: 50 }, at: NOW, state: 'exhausted' },
    {
      when: 'after 50, and after its end',
      changes: { downloadsUsed: 50 },
      at: END,
      state: 'exhausted',
    },
    { when: 'revoked', changes: { status: 'revoked' as const }, at: NOW, state: 'revoked' },
    { when: 'replaced', changes: { status: 'replaced' as const }, at: NOW, state: 'replaced' },
    { when: 'marked as ended', changes: { status: 'ended' as const }, at: NOW, state: 'expired' },
  ])(
    'R9: count exactly when the rule says that the link is active: $when',
    async ({ changes, at, state }) => {
      const { store, link } = await opened(changes);
      expect(linkState(link, at)).toBe(state);

      const result = await store.clicks.count(link.tokenHash, clickAt(at));
      expect(result.counted).toBe(state === 'active');
      expect(
        result.link && linkState({ ...result.link, downloadsUsed: link.downloadsUsed }, at),
      ).toBe(state);
      const stored = await store.clicks.findWithFile(link.tokenHash);
      expect(stored?.downloadsUsed).toBe(link.downloadsUsed + (result.counted ? 1 : 0));
    },
  );

  it('R8: record who took the download', async () => {
    const { store, link } = await opened();
    const download = aDownload({
      at: plusMilliseconds(NOW, 7),
      sourceIp: '2001:db8::1',
      agent: 'PowerShell/7.5',
    });
    await store.clicks.count(link.tokenHash, download);
    expect((await store.clicks.findWithFile(link.tokenHash))?.downloads).toEqual([
      { ...download, resumed: 0 },
    ]);
  });

  it('R11: on an unknown token say nothing but that there is none', async () => {
    const { store } = await opened();
    expect(await store.clicks.count('unknown', clickAt(NOW))).toEqual({
      counted: false,
      link: undefined,
    });
  });

  it.each([50, 1])(
    'R9: of 200 at once exactly %s are left to be had, and succeed',
    async (left) => {
      const { store, link } = await opened({ downloadsUsed: 50 - left });
      const results = await Promise.all(
        Array.from({ length: 200 }, () => store.clicks.count(link.tokenHash, clickAt(NOW))),
      );
      expect(results.filter(({ counted }) => counted)).toHaveLength(left);
      const stored = await store.clicks.findWithFile(link.tokenHash);
      expect(stored).toMatchObject({ downloadsUsed: 50 });
      expect(stored?.downloads).toHaveLength(left);
    },
  );
});

describe('a click on DynamoDB', () => {
  it('R9: is one request, whether it counts or not, and costs at most two write units on average over a window', async () => {
    const store = await dynamoStore();
    const link = aLink({ id: '00000000-0000-4000-8000-000000000000', tokenHash: 'x'.repeat(43) });
    await store.commit(store.links.create(link));
    store.sent.length = 0;
    for (let click = 1; click <= 50; click += 1) {
      await store.clicks.count(link.tokenHash, clickAt(NOW));
    }
    expect(store.sent.map(({ command }) => command)).toEqual(Array(50).fill('UpdateItemCommand'));
    const units = store.sent.reduce((sum, each) => sum + each.units, 0);
    expect(units / 50).toBeLessThanOrEqual(2);

    store.sent.length = 0;
    expect((await store.clicks.count(link.tokenHash, clickAt(NOW))).counted).toBe(false);
    expect((await store.clicks.count('unknown', clickAt(NOW))).counted).toBe(false);
    expect(store.sent.map(({ command }) => command)).toEqual([
      'UpdateItemCommand',
      'UpdateItemCommand',
    ]);
  });
});
