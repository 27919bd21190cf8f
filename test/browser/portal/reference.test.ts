import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { theBrowser } from '../browser.ts';
import { open } from './visit.ts';

const url = inject('serviceUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await theBrowser();
});

describe('the API reference', () => {
  it('shows the contract, tries an operation as a person of the demo, and asks nobody but this service', async () => {
    const { page, context, complaints } = await open(browser);
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(`${url}/docs`);

    await page.locator('#operations-tag-Customers').click();
    const operation = page.locator('#operations-Customers-listCustomers');
    await operation.locator('.opblock-summary-control').click();
    await operation.getByRole('button', { name: 'Execute' }).click();
    const status = operation.locator('.live-responses-table .response-col_status');
    await status.filter({ hasText: '200' }).waitFor();

    const parts = "performance.getEntriesByName('part of the contract').length";
    // The ways to sign in, and the operation.
    expect(await page.evaluate(parts)).toBeGreaterThanOrEqual(2);
    expect([...origins]).toEqual([url]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
