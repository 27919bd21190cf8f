import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAs } from './kept-pages.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { expectAccessible } from './visit.ts';

const demo = new SoftwareOfDemo();
const { open } = demo;
beforeAll(async () => {
  await demo.made.partner.download(demo.made.orderId);
});

/** Lets the service take the requests of a page for invoices as of the day after a month: its invoice is made then. */
async function afterThisMonth(page: Page): Promise<void> {
  const now = new Date();
  const then = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 2)).toISOString();
  await page.route('**/v1/invoices**', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-countersign-now': then } }),
  );
}

async function savedText(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

describe('invoices', () => {
  it('R3: shows the charges of the running month, filters them by the address, and saves them as CSV', async () => {
    const { page, giveBack } = await loadAs(
      'admin',
      `/invoices/unbilled?filter=${demo.made.orderId}`,
    );
    const rows = page.getByRole('table').getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.last().textContent()).toContain('Purchase');
    expect(await savedText(page, 'Save as CSV')).toContain(demo.made.orderId);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Refund');
    await page.getByText('No line matches').waitFor();
    expect(page.url()).toContain('kind=refund');
    await giveBack();
  });

  it('R3: lists months, and opens an invoice with its lines', async () => {
    const { page, giveBack } = await loadAs('admin', '/activity');
    await afterThisMonth(page);
    await page.getByRole('link', { name: 'Invoices' }).click();
    const row = page.getByRole('row').nth(2);
    await row
      .getByText(/^INV-|USD/)
      .first()
      .waitFor();
    await row.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Invoice for / }).waitFor();
    await page.getByRole('searchbox', { name: /^Filter/ }).fill(demo.made.orderId);
    await page.getByRole('cell', { name: 'Purchase' }).waitFor();
    await expectAccessible(page);
    await giveBack();
  });
});

describe('activity', () => {
  it('R8, R24: says who got which key for whom, and keeps its filters in the address', async () => {
    const { page, giveBack } = await open(`/customers/${demo.made.customer}/activity`);
    await page
      .getByText(/got a product key of Windows Server Standard.*\(2025\) for Test\.$/)
      .waitFor();
    await page.getByRole('combobox', { name: 'What' }).selectOption('Orders');
    await page.getByText(/bought Windows Server Standard.* for Test\.$/).waitFor();
    await page.reload();
    await page.getByText(/bought Windows Server Standard.* for Test\.$/).waitFor();
    expect(await page.getByText(/got a product key/).count()).toBe(0);
    expect(await savedText(page, 'Save as CSV')).toContain('create_order');
    await giveBack();
  });
});

describe('roles', () => {
  it.each(['/invoices', '/activity'])(
    '%s says to a helpdesk agent who may see it',
    async (path) => {
      const { page, giveBack } = await open(path, 'helpdesk');
      await page.getByText('Your role does not show this').waitFor();
      await page.getByText(/It needs: .*admin agent/).waitFor();
      await expectAccessible(page);
      await giveBack();
    },
  );
});
