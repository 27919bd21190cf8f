import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Borrowed } from './kept-pages.ts';
import { expectAccessible, expectFits, goOnTo } from './visit.ts';

const LOOKS = [
  { locale: 'en-US', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { locale: 'ko-KR', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const;

/** The narrowest tables that are not displayed as blocks. */
const TABLET = { width: 768, height: 900 } as const;

/** Holds each page to its rules, in one tab for each language, theme and width. `addressOf` is asked once the tests run. */
export function walkPages(
  paths: readonly string[],
  open: (options: BrowserContextOptions) => Promise<Borrowed>,
  addressOf = (path: string): string => path,
): void {
  describe.each(LOOKS)('$locale $colorScheme $viewport.width px', (options) => {
    let at: Borrowed;
    beforeAll(async () => {
      // The first look is the one that pages have anyway.
      at = await open(options === LOOKS[0] ? {} : options);
    });
    afterAll(() => at.giveBack());

    it.each(paths)('%s is accessible and fits', async (path) => {
      await goOnTo(at.page, addressOf(path));
      await expectAccessible(at.page, options.locale.slice(0, 2));
      await expectFits(at.page);
      await at.page.setViewportSize(TABLET);
      await expectFits(at.page);
      await at.page.setViewportSize(options.viewport);
      expect(at.complaints.splice(0)).toEqual([]);
    });
  });
}
