import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { OFFER } from '#test/api/helpers/partner.ts';
import { theBrowser } from '../browser.ts';
import { customerOfDemo } from './customer-of-demo.ts';
import { firstView } from './first-view.ts';
import { goOnAs } from './kept-pages.ts';
import { longestTask, traced } from './trace.ts';
import { open } from './visit.ts';

const url = inject('serviceUrl');
const ORDERS = 20;
const LINES = 25;
const LONGEST_TASK_MILLISECONDS = 100;
/** Remembers the most rows that one task has added to the page. */
const COUNT_ROWS = `globalThis.mostRows = 0;
new MutationObserver((records) => {
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ nodeType }) => nodeType === 1);
  const rows = added.reduce((sum, node) => sum + node.matches('li[data-index]') + node.querySelectorAll('li[data-index]').length, 0);
  globalThis.mostRows = Math.max(globalThis.mostRows, rows);
}).observe(document, { childList: true, subtree: true });`;

let software: string;
beforeAll(async () => {
  const made = await customerOfDemo(url);
  software = made.software;
  const line = { offerId: OFFER, quantity: 1, termDuration: 'P1Y' };
  for (let order = 0; order < ORDERS; order += 1) {
    await made.partner.buy(Array.from({ length: LINES }, () => line));
  }
});

/** Compressed bytes of a first view. */
const LARGEST_FIRST_VIEW = 230_000;

it('loads at most 230 kB, packed, for a first view of somebody who has to sign in', async () => {
  const { page, context } = await open(await theBrowser());
  const bytes = await firstView(page, `${url}/`, 'h1');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(LARGEST_FIRST_VIEW);
  await context.close();
});

it.each(['admin', 'operator'] as const)(
  'loads at most 230 kB, packed, for Home: %s',
  async (person) => {
    const { page, giveBack } = await goOnAs(person, '/settings/appearance');
    const bytes = await firstView(page, `${url}/`);
    expect(bytes).toBeGreaterThan(150_000);
    expect(bytes).toBeLessThanOrEqual(LARGEST_FIRST_VIEW);
    await giveBack();
  },
);

describe('R5: 500 items', () => {
  async function openAndScroll(page: Page): Promise<void> {
    await page.goto(`${url}${software}`);
    await page.getByText('500 items').waitFor();
    for (let step = 0; step < 10; step += 1) {
      await page.mouse.wheel(0, 4_000);
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    }
  }

  it('are one request, and a few rows at a time', async () => {
    const { page, giveBack } = await goOnAs('admin', '/customers');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openAndScroll(page);
    expect(asked.filter((path) => path.endsWith('/entitlements'))).toHaveLength(1);
    expect(asked.filter((path) => path.includes('/entitlements/'))).toEqual([]);
    expect(await page.locator('li[data-index]').count()).toBeLessThan(60);
    await giveBack();
  });

  it('need no task of more than 100 ms of the processor', async () => {
    const { page, giveBack } = await goOnAs('admin', '/customers');
    const events = await traced(page, () => openAndScroll(page));
    expect(longestTask(events)).toBeLessThanOrEqual(LONGEST_TASK_MILLISECONDS);
    await giveBack();
  });

  it('are drawn three rows to a task, so that a slow telephone stays responsive', async () => {
    const { context, giveBack } = await goOnAs('admin', '/customers');
    // What counts cannot be taken off a page again.
    const page = await context.newPage();
    await page.addInitScript(COUNT_ROWS);
    await page.goto(`${url}${software}`);
    await expect.poll(() => page.locator('li[data-index]').count()).toBeGreaterThan(9);
    expect(await page.evaluate('globalThis.mostRows')).toBeLessThanOrEqual(3);
    await page.close();
    await giveBack();
  });
});
