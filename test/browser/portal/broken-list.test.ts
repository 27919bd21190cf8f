import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { holdAnswers } from './answers.ts';
import { loadAs } from './kept-pages.ts';
import { keepState } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { button } from './software-page.ts';
import { goOnTo, type PersonName } from './visit.ts';

const demo = new SoftwareOfDemo();

/** The service's own answer without its links, which the contract promises. */
async function withoutLinks(route: Route): Promise<void> {
  const response = await route.fetch();
  const { links: _, ...json } = await response.json();
  await route.fulfill({ response, json });
}

/** Expects a list that cannot be read to say so, and to be there after another try. */
async function expectFailureAndRetry(page: Page, path: string, list: string): Promise<void> {
  await page.route(list, withoutLinks);
  await goOnTo(page, path);
  const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong on our side' });
  await alert.waitFor();
  if (path === '/invoices') {
    await keepState(page, 'list-failed');
  }
  await page.unroute(list);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.waitFor({ state: 'detached' });
}

const LISTS: readonly (readonly [PersonName, readonly (readonly [string, string])[]])[] = [
  [
    'admin',
    [
      ['/customers', '**/v1/customers?**'],
      ['/reports', '**/v1/servicerequests?**'],
      ['/invoices', '**/v1/invoices?**'],
      ['/invoices/unbilled', '**/v1/invoices/unbilled/lineitems?**'],
      ['/activity', '**/v1/auditrecords?**'],
    ],
  ],
  [
    'operator',
    [
      // The queue reads partners, too, and what was read is not asked for again at once.
      ['/operator/partners', '**/v1/operator/partners?**'],
      ['/operator/reports', '**/v1/operator/servicerequests?**'],
      ['/operator/webhooks', '**/v1/operator/deadwebhooks?**'],
    ],
  ],
];

describe('a list whose answer lacks its links', () => {
  it.each(LISTS)('says that it failed, and is read again: %s', async (person, lists) => {
    const { page, giveBack } = await loadAs(person, '/settings/appearance');
    for (const [path, list] of lists) {
      await expectFailureAndRetry(page, path, list);
    }
    await giveBack();
  });
});

it('an item whose choices lack their versions says that it failed, and is read again', async () => {
  const { page, giveBack } = await demo.open(demo.made.software);
  const options = '**/entitlements/*/options';
  await page.route(options, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { links: {} } });
  });
  await page.getByRole('button', { name: /^Windows Server Standard/ }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong on our side' });
  await alert.waitFor();
  await page.unroute(options);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await button(page, 'Get download & key').waitFor();
  await giveBack();
});

it('the running month says nothing of charges until they have been read', async () => {
  const { page, giveBack } = await loadAs('admin', '/settings/appearance');
  const lines = '**/v1/invoices/unbilled/lineitems?**';
  const goOn = await holdAnswers(page, lines, withoutLinks);
  await page.getByRole('link', { name: 'Invoices' }).first().click();
  await page.getByRole('cell', { name: '…' }).first().waitFor();
  expect(await page.getByText('No charges this month yet').count()).toBe(0);
  goOn();
  await page.getByRole('cell', { name: 'Could not be read' }).waitFor();
  await giveBack();
});
