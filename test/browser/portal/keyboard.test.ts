import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { customerWithSoftware, registerDemoPartner } from './customer-of-demo.ts';
import { goOnAs, loadAs } from './kept-pages.ts';
import { tabTo, walk } from './keyboard.ts';
import { waitForQuiet } from './visit.ts';

const url = inject('serviceUrl');
const POOL = '/operator/keys/DG7GMGF0DVT8/2022';
const PATHS = [
  ...(['/', '/customers', '/invoices', '/invoices/unbilled', '/activity'] as const),
  ...(['/settings', '/settings/people', '/settings/webhooks', '/settings/appearance'] as const),
  ...(['/operator/reports', '/operator/keys', POOL, '/operator/files'] as const),
  ...(['/operator/catalog', '/operator/partners', '/operator/webhooks'] as const),
];

beforeAll(async () => {
  await registerDemoPartner(url);
});

const open = (path: string) => goOnAs(path.startsWith('/operator') ? 'operator' : 'admin', path);

const focused = (page: Page) =>
  page.evaluate(
    'document.activeElement?.getAttribute("aria-label") || document.activeElement?.textContent',
  );
const expectFocus = (page: Page, name: string) => expect.poll(() => focused(page)).toBe(name);

it.each(PATHS)(
  '%s: Tab reaches everything, shows where it is, and is kept nowhere',
  async (path) => {
    const { page, giveBack } = await open(path);
    await waitForQuiet(page);
    expect(await walk(page)).toEqual({ missed: [], unseen: [], ended: true });
    await giveBack();
  },
);

describe('by keyboard alone', () => {
  it('the menu of the person opens at its first entry, and gives the focus back', async () => {
    const { page, giveBack } = await open('/');
    await tabTo(page, 'KJ: ');
    for (const again of [false, true]) {
      await page.keyboard.press(again ? 'ArrowDown' : 'Enter');
      await expectFocus(page, 'Like the device');
      await page.keyboard.press('ArrowDown');
      await expectFocus(page, 'Light');
      await page.keyboard.press('Escape');
      await expectFocus(page, 'KJ: account of Kim Ji-woo');
    }
    await giveBack();
  });

  it('Settings: arrows go through the tabs, a dialog keeps the focus and gives it back', async () => {
    const { page, giveBack } = await open('/settings');
    await page.getByRole('tab', { name: 'Brand' }).waitFor();
    await tabTo(page, 'Brand');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/settings\/people/);
    await expectFocus(page, 'People and programs');
    await page.getByRole('button', { name: 'Invite a person' }).waitFor();
    await tabTo(page, 'Invite a person');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('keyboard@reseller.example');
    await tabTo(page, 'Cancel');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expectFocus(page, 'Invite a person');
    await giveBack();
  });

  it('Invoices: the running month is opened and filtered, and what is typed keeps the focus', async () => {
    const { orderId } = await customerWithSoftware(url);
    const { page, giveBack } = await loadAs('admin', '/invoices');
    const month = page.getByRole('table').getByRole('link').first();
    await tabTo(page, (await month.textContent()) ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/invoices\/unbilled/);
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await expectFocus(page, heading ?? '');
    await tabTo(page, 'Filter by');
    await page.keyboard.type('zzz');
    await page.getByText('No line matches').waitFor();
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('searchbox', { name: /^Filter by/ }).inputValue()).toBe('zz');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    // One line is left: on the way to the button, others would be a hundred links.
    await page.keyboard.type(orderId);
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    await tabTo(page, 'Save as CSV');
    await giveBack();
  });

  it('Partners: a partner is added, and its page has the focus', async () => {
    const { page, giveBack } = await open('/operator/partners');
    await page.getByRole('button', { name: 'Add a partner' }).waitFor();
    await tabTo(page, 'Add a partner');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(crypto.randomUUID());
    await page.keyboard.press('Tab');
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'By keyboard' }).waitFor();
    await expectFocus(page, 'By keyboard');
    await giveBack();
  });
});
