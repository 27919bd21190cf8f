import { describe, expect, it } from 'vitest';
import { aContext, anOrder, aSku } from '#test/fixtures/fixtures.ts';
import { boughtStore, giveOut } from '#test/fixtures/stories.ts';

const order = anOrder({}, [aSku(), aSku()]);

describe('two requests to open a link again', () => {
  const at = (arrivedAt: number, decidedAt: number) =>
    aContext({ arrivedAt, wallClock: () => decidedAt });

  it.each([{ renew: true }, { rotate: true }])(
    'R10: at once (%o) open one window, whichever of them reads late',
    async (how) => {
      const store = await boughtStore(order);
      await giveOut(store, order, {}, at(0, 1));
      const first = await giveOut(store, order, how, at(10, 20));
      // It came while the first was under way, and reads after the first was committed.
      const second = await giveOut(store, order, how, at(12, 40));
      expect([first.opened, second.opened]).toEqual([true, false]);
      expect(second).toMatchObject({ url: first.url, link: { window: 2 } });
    },
  );

  it('R10: one after the other open two', async () => {
    const store = await boughtStore(order);
    await giveOut(store, order, {}, at(0, 1));
    await giveOut(store, order, { renew: true }, at(10, 20));
    const second = await giveOut(store, order, { renew: true }, at(21, 30));
    expect(second).toMatchObject({ opened: true, link: { window: 3 } });
  });
});
