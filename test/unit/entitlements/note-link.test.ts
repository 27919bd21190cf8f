import { describe, expect, it } from 'vitest';
import { noteLink, noteLinkInput } from '#shared/entitlements/note-link.ts';
import { aContext, anOrder, aSku, NOW } from '#test/fixtures/fixtures.ts';
import { boughtStore, entitlementIdOf, giveOut } from '#test/fixtures/stories.ts';

const order = anOrder({}, [aSku(), aSku()]);
const KIM = 'Kim Minji, Busan';

async function given(how: object = {}) {
  const store = await boughtStore(order);
  const { link } = await giveOut(store, order, how);
  const note = async (text: string | null, linkId = link.id) => {
    const input = { entitlementId: entitlementIdOf(order), linkId, note: text };
    const { result, changes } = await noteLink(store)(input, aContext());
    await store.commit(changes);
    return { result, changes };
  };
  const stored = async () => (await store.clicks.findWithFile(link.tokenHash))?.note;
  return { store, link, note, stored };
}

describe('the note of a link', () => {
  it('says for whom it is, from its creation on', async () => {
    const { link, stored, store } = await given({ note: KIM });
    expect([link.note, await stored()]).toEqual([KIM, KIM]);
    expect(store.audit.records.at(-1)?.after).toMatchObject({ note: KIM });
  });

  it('R24: is changed and removed, with a record of what was before', async () => {
    const { note, stored, store } = await given({ note: KIM });
    await note('Lee');
    expect(await stored()).toBe('Lee');
    await note(null);
    expect(await stored()).toBeUndefined();
    expect(store.audit.records.slice(-2)).toMatchObject([
      {
        operationType: 'note_software_download_link',
        before: { note: KIM },
        after: { note: 'Lee' },
      },
      { before: { note: 'Lee' }, after: {} },
    ]);
  });

  it('R23: that is the same changes nothing', async () => {
    const { note } = await given({ note: KIM });
    expect((await note(KIM)).changes).toEqual([]);
  });

  it.each([{}, { renew: true }, { rotate: true }])(
    'R10: stays when Downloads & keys is asked for again (%o), and changes with it',
    async (how) => {
      const { store } = await given({ note: KIM });
      expect((await giveOut(store, order, how)).link.note).toBe(KIM);
      const { link } = await giveOut(store, order, { ...how, note: 'Lee' });
      expect(link.note).toBe('Lee');
      expect((await store.clicks.findWithFile(link.tokenHash))?.note).toBe('Lee');
    },
  );

  it('of a link that the item has not is refused', async () => {
    const { note } = await given();
    await expect(note(KIM, 'other')).rejects.toMatchObject({ code: 'LINK_NOT_FOUND' });
  });

  it.each(['two\nlines', 'x'.repeat(201)])('is one line of at most 200 letters: %j', (text) => {
    const input = { entitlementId: 'x', linkId: 'y', note: text };
    expect(noteLinkInput.safeParse(input).success).toBe(false);
  });

  it('opens nothing, and is told where nothing opened', async () => {
    const { store } = await given();
    const again = await giveOut(store, order, { note: KIM });
    expect(again).toMatchObject({ opened: false, link: { note: KIM, window: 1 } });
    expect(again.link.openedAt).toEqual(NOW);
  });
});
