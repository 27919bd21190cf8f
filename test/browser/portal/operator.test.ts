import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fileRefundRequest, operatorOf } from '#test/api/helpers/refund-requests.ts';
import { launch } from '../browser.ts';
import { customerWithSoftware } from './customer-of-demo.ts';
import { expectAccessible, expectFits, visit } from './visit.ts';

const url = inject('serviceUrl');
const POOL = '/operator/keys/DG7GMGF0DVT8/2022';
const PATHS = [
  ...['/operator/reports', '/operator/keys', POOL, '/operator/files?product=DG7GMGF0DVT8'],
  ...['/operator/catalog', '/operator/partners', '/operator/partners?dialog=add'],
  '/operator/webhooks',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (path: string, person: 'operator' | 'admin' = 'operator') =>
  visit(browser, { url, person, path });

async function filed(title: string, amount: number) {
  const { partner, orderId } = await customerWithSoftware(url);
  const requestedAmount = { amount, currency: 'USD' };
  return fileRefundRequest(partner, orderId, { title, requestedAmount, severity: 'critical' });
}

describe.each(PATHS)('%s', (path) => {
  it('is accessible and fits, in English and Korean, wide and narrow', async () => {
    const { page, context, complaints } = await open(path);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate("localStorage.setItem('countersign.language', 'ko')");
    await page.reload();
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, 'ko');
    await expectFits(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the queue of reports', () => {
  it('R18: shows what an approval does before it is given, and approves', async () => {
    const id = await filed('Approve this one', 50);
    const { page, context } = await open('/operator/reports');
    await page.getByRole('link', { name: 'Approve this one' }).click();
    await page.getByText(/^Approving pays back \$50\.00 and cancels 1 line/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByText(/^Write what the partner is to answer/).waitFor();
    await page.getByRole('textbox', { name: /^Amount/ }).fill('40');
    await page.getByText(/^Approving pays back \$40\.00/).waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('This report has been decided.').waitFor();
    const operator = await operatorOf(url);
    const { json } = await operator('GET', `/v1/servicerequests/${id}`);
    expect(json).toMatchObject({ refundStatus: 'approved', approvedAmount: { amount: 40 } });
    await context.close();
  });

  it('R18, R19: leaves an amount above the rule to a second operator', async () => {
    const id = await filed('Above the rule', 352.8);
    const { page, context } = await open(`/operator/reports/${id}`);
    await page.getByText('A second operator has to approve the same amount.').waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText(/proposed to pay back \$352\.80/).waitFor();
    await expectAccessible(page);
    await context.close();
  });

  it('says that somebody else was faster, and shows what is current', async () => {
    const id = await filed('Decided twice', 50);
    const { page, context } = await open(`/operator/reports/${id}`);
    await page.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await page.getByText(/^Approving pays back/).waitFor();
    const operator = await operatorOf(url);
    await operator('PATCH', `/v1/servicerequests/${id}`, {
      status: 'declined',
      newNote: { text: 'Not refundable.' },
    });
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('This report has been decided.').waitFor();
    await context.close();
  });
});

describe('key stock', () => {
  it('R12: says what was wrong with keys, adds right ones, and counts those that it has already', async () => {
    const { page, context } = await open(POOL);
    await page.getByRole('textbox', { name: 'Keys' }).fill('not a key');
    await page.getByRole('button', { name: 'Add keys' }).click();
    await page.getByRole('button', { name: /^Enter keys of five groups/ }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Keys' }).inputValue()).toBe('not a key');
    const key = 'BCDFG-HJKMP-QRTVW-XY234-6789B';
    await page.getByRole('textbox', { name: 'Keys' }).fill(`${key}\n${key.toLowerCase()}`);
    await page.getByRole('button', { name: 'Add keys' }).click();
    await page.getByText(/^1 added/).waitFor();
    await page
      .getByRole('button', { name: /^Withdraw/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Cancel');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await context.close();
  });
});

describe('partners', () => {
  it('are added with their address in the portal, and removed', async () => {
    const { page, context } = await open('/operator/partners');
    await page.getByRole('button', { name: 'Add a partner' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a partner' }).click();
    await dialog.getByRole('button', { name: /^Enter the tenant id/ }).waitFor();
    const id = crypto.randomUUID();
    await dialog.getByRole('textbox', { name: 'Tenant id' }).fill(id);
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Northwind');
    await dialog.getByRole('button', { name: 'Add a partner' }).click();
    await page.getByRole('heading', { level: 1, name: 'Northwind' }).waitFor();
    expect(page.url()).toContain(`/operator/partners/${id}`);
    await page.getByRole('textbox', { name: 'Colour' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove partner' }).click();
    await dialog.getByRole('button', { name: 'Remove partner' }).click();
    await page.getByRole('heading', { level: 1, name: 'Partners' }).waitFor();
    await context.close();
  });
});

describe('the address /operator', () => {
  it('leads to the queue of reports', async () => {
    const { page, context } = await open('/operator');
    await page.getByRole('heading', { level: 1, name: 'Report queue' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/operator/reports');
    await context.close();
  });
});

describe('roles', () => {
  it('an admin agent sees that these pages are for operators', async () => {
    const { page, context } = await open('/operator/keys', 'admin');
    await page.getByText('Your role does not show this').waitFor();
    await page.getByText(/It needs: operator/).waitFor();
    await context.close();
  });
});
