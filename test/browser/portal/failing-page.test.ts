import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { keepInBoth } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';

const { open } = new SoftwareOfDemo();

const follow = (page: Page, name: string) => page.getByRole('link', { name }).first().click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const FAILED = 'This page stopped working';

describe('a page that stops working', () => {
  it('leaves the menu: the next page is shown, and so is the page before by Back', async () => {
    const { page, context } = await open('/customers');
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
    await context.close();
  });

  it('because its files did not arrive is loaded when it is opened again', async () => {
    const { page, context } = await open('/customers');
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
