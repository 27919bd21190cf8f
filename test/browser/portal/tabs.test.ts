import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { customerOfDemo } from './customer-of-demo.ts';
import { goOnAs } from './kept-pages.ts';
import { expectAccessible, expectFits, switchLanguage } from './visit.ts';

const url = inject('serviceUrl');

/** Names of the tabs that are not in sight as a whole. */
const hidden = (page: Page) =>
  page.evaluate(`[...document.querySelectorAll('[role="tab"]')]
    .filter((tab) => {
      const { left, right, bottom } = tab.getBoundingClientRect();
      return left < 0 || right > innerWidth || bottom > innerHeight;
    })
    .map((tab) => tab.textContent)`);

async function expectAllInSight(path: string, count: number): Promise<void> {
  const { page, giveBack } = await goOnAs('admin', path);
  for (const language of ['en', 'ko']) {
    if (language === 'ko') {
      await switchLanguage(page);
    }
    await page.getByRole('tab').first().waitFor();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.getByRole('tab').count()).toBe(count);
      expect([language, width, await hidden(page)]).toEqual([language, width, []]);
      await expectFits(page);
    }
    await expectAccessible(page, language);
  }
  await giveBack();
}

describe('tabs', () => {
  it('of the settings are all in sight, on a phone, too', async () => {
    await expectAllInSight('/settings', 4);
  });

  it('of a customer are all in sight, on a phone, too', async () => {
    const { software } = await customerOfDemo(url);
    await expectAllInSight(software, 6);
  });
});
