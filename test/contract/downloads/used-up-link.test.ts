import { describe, expect, it } from 'vitest';
import { aDownload, aLink, aRenewed, NOW } from '#test/fixtures/fixtures.ts';
import { dynamoStore } from '#test/helpers/stores.ts';

describe('a link that a crowd clicks on after its end', () => {
  async function usedUp() {
    const store = await dynamoStore();
    const link = aLink({ downloadsUsed: 50 });
    await store.commit(store.links.create(link));
    const click = async () => {
      store.sent.length = 0;
      const { counted } = await store.clicks.count(link.tokenHash, aDownload({ at: NOW }));
      return { counted, commands: store.sent.map(({ command }) => command) };
    };
    return { store, link, click };
  }

  it('R9: takes one write, and then reads, of which its partition has room for three times as many', async () => {
    const { click } = await usedUp();
    expect(await click()).toEqual({ counted: false, commands: ['UpdateItemCommand'] });
    expect(await click()).toEqual({ counted: false, commands: ['GetItemCommand'] });
    expect(await click()).toEqual({ counted: false, commands: ['GetItemCommand'] });
  });

  it('R10: counts the first click after it was opened again', async () => {
    const { store, link, click } = await usedUp();
    await click();
    await store.commit(store.links.renew(link, aRenewed(link, NOW)));
    expect(await click()).toEqual({
      counted: true,
      commands: ['GetItemCommand', 'UpdateItemCommand'],
    });
    expect(await click()).toEqual({ counted: true, commands: ['UpdateItemCommand'] });
  });
});
