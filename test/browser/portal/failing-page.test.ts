import type { Page } from 'playwright-core';
import { describe, inject, it } from 'vitest';
import { theBrowser } from '../browser.ts';
import { loadAs } from './kept-pages.ts';
import { keepInBoth } from './pictures.ts';
import { visit } from './visit.ts';

const url = inject('serviceUrl');

const follow = (page: Page, name: string) => page.getByRole('link', { name }).first().click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const FAILED = 'This page stopped working';

describe('a page that stops working', () => {
  it('leaves the menu: the next page is shown, and so is the page before by Back', async () => {
    const { page, giveBack } = await loadAs('admin', '/customers');
    // An answer that breaks the contract: no page is written for it.
    await page.route('**/v1/invoices**', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: '{"items":[null],"totalCount":1,"links":{}}',
      }),
    );
    await follow(page, 'Invoices');
    await heading(page, FAILED);
    await follow(page, 'Problem reports');
    await heading(page, 'Problem reports');
    await page.goBack();
    await heading(page, FAILED);
    await page.goBack();
    await heading(page, 'Customers');
    await page.goForward();
    await heading(page, FAILED);
    await keepInBoth(page, 'page-failed');
    await giveBack();
  });

  it('because its files did not arrive is loaded when it is opened again', async () => {
    // A browser that nobody has used has no file of that page.
    const browser = await theBrowser();
    const { page, context } = await visit(browser, { url, person: 'admin', path: '/customers' });
    await context.setOffline(true);
    await follow(page, 'Invoices');
    await heading(page, FAILED);
    await follow(page, 'Customers');
    await heading(page, 'Customers');
    await context.setOffline(false);
    await follow(page, 'Invoices');
    await heading(page, 'Invoices');
    await context.close();
  });
});
