import { describe, expect, it } from 'vitest';
import { revokeLink } from '#shared/entitlements/revoke-link.ts';
import { aContext, aDownload, anOrder, aSku } from '#test/fixtures/fixtures.ts';
import { boughtStore, entitlementIdOf, giveOut } from '#test/fixtures/stories.ts';

const order = anOrder({}, [aSku(), aSku()]);

async function revoked() {
  const store = await boughtStore(order);
  const given = await giveOut(store, order);
  const input = { entitlementId: entitlementIdOf(order), linkId: given.link.id };
  const { result, changes } = await revokeLink(store)(input, aContext());
  await store.commit(changes);
  return { store, given, input, result };
}

describe('a link that is revoked without a new one', () => {
  it('R9: grants nothing from then on', async () => {
    const { store, given, result } = await revoked();
    expect(result.status).toBe('revoked');
    expect(await store.clicks.count(given.link.tokenHash, aDownload())).toMatchObject({
      counted: false,
      link: { status: 'revoked' },
    });
  });

  it('R23: stays revoked when it is asked for again', async () => {
    const { store, input } = await revoked();
    expect((await revokeLink(store)(input, aContext())).changes).toEqual([]);
  });

  it.each([{}, { renew: true }, { rotate: true }])(
    'R10: is followed by one under a new URL (%o), and never works again itself',
    async (how) => {
      const { store, given } = await revoked();
      const next = await giveOut(store, order, how);
      expect(next).toMatchObject({ opened: true, link: { window: 2, downloadsUsed: 0 } });
      expect(next.url).not.toBe(given.url);
      expect(next.productKey).toEqual(given.productKey);
      const click = (tokenHash: string) => store.clicks.count(tokenHash, aDownload());
      expect(await click(given.link.tokenHash)).toMatchObject({ counted: false });
      expect(await click(next.link.tokenHash)).toMatchObject({ counted: true });
    },
  );

  it("is found only among the item's own links", async () => {
    const { store, input } = await revoked();
    const other = { ...input, entitlementId: entitlementIdOf(order, 1) };
    await expect(revokeLink(store)(other, aContext())).rejects.toMatchObject({
      code: 'LINK_NOT_FOUND',
    });
  });
});
