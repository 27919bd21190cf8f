import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { OFFER } from '#test/api/helpers/partner.ts';
import { launch } from '../browser.ts';
import { customerOfDemo } from './customer-of-demo.ts';
import { longestTask, traced } from './trace.ts';
import { visit } from './visit.ts';

const url = inject('serviceUrl');
const ORDERS = 20;
const LINES = 25;
const LONGEST_TASK_MILLISECONDS = 100;

let browser: Browser;
let software: string;
beforeAll(async () => {
  const made = await customerOfDemo(url);
  software = made.software;
  const line = { offerId: OFFER, quantity: 1, termDuration: 'P1Y' };
  for (let order = 0; order < ORDERS; order += 1) {
    await made.partner.buy(Array.from({ length: LINES }, () => line));
  }
  browser = await launch();
});
afterAll(() => browser.close());

it('R5: 500 items are one request, a few rows at a time, and no task of more than 100 ms of the processor', async () => {
  const { page, context } = await visit(browser, { url, person: 'admin', path: '/customers' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const events = await traced(page, async () => {
    await page.goto(`${url}${software}`);
    await page.getByText('500 items').waitFor();
    for (let step = 0; step < 10; step += 1) {
      await page.mouse.wheel(0, 4_000);
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    }
  });
  expect(asked.filter((path) => path.endsWith('/entitlements'))).toHaveLength(1);
  expect(asked.filter((path) => path.includes('/entitlements/'))).toEqual([]);
  expect(await page.locator('li[data-index]').count()).toBeLessThan(60);
  expect(longestTask(events)).toBeLessThanOrEqual(LONGEST_TASK_MILLISECONDS);
  await context.close();
});
