import { describe, expect, it, vi } from 'vitest';
import { pagesOfWhole } from '#shared/platform/http/whole-list.ts';
import { pageOfWhole, readAll } from '#shared/platform/page.ts';
import { aContext } from '#test/fixtures/fixtures.ts';

describe('a page of a list that is read whole', () => {
  const items = Array.from({ length: 250 }, (_, index) => index);

  it('leads on to the rest, and ends', async () => {
    expect(pageOfWhole(items, { size: 100 })).toEqual({ items: items.slice(0, 100), next: '100' });
    expect(pageOfWhole(items, { size: 100, after: '200' })).toEqual({ items: items.slice(200) });
    expect(await readAll(async (page) => pageOfWhole(items, page))).toEqual(items);
  });

  it('is the last one when it is full', () => {
    expect(pageOfWhole(items, { size: 250 }).next).toBeUndefined();
  });

  it('R8: is read, and its reading recorded, once for each request', async () => {
    const read = vi.fn(async () => items);
    const page = pagesOfWhole(read);
    const context = aContext();
    await page({}, { size: 100 }, context);
    expect(await page({}, { size: 100, after: '200' }, context)).toEqual({
      items: items.slice(200),
    });
    expect(read).toHaveBeenCalledTimes(1);
    await page({}, { size: 100 }, aContext());
    expect(read).toHaveBeenCalledTimes(2);
  });
});
