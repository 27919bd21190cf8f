import { describe, expect, it } from 'vitest';
import { theBrowser } from '../browser.ts';
import { loadAs } from './kept-pages.ts';
import { keepState } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { button } from './software-page.ts';
import { open, visit } from './visit.ts';

const demo = new SoftwareOfDemo();

describe('the session', () => {
  it('that ends in the middle of a form keeps what was typed, and returns to the same address', async () => {
    const { page, giveBack } = await loadAs('admin', `/reports/new?customer=${demo.made.customer}`);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Kept over a sign-in');
    await page.route('**/v1/**', (route) => route.fulfill({ status: 401, body: '{}' }));
    await page.route('**/oauth2/token', (route) => route.fulfill({ status: 400, body: '{}' }));
    await page.route('**/token', (route) => route.fulfill({ status: 400, body: '{}' }));
    await page.getByRole('link', { name: 'Problem reports' }).first().click();
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Sign in again');
    await keepState(page, 'session-ended');
    await page.unrouteAll();
    await button(page, 'Sign in again').click();
    await page.getByRole('heading', { level: 1, name: 'Problem reports' }).waitFor();
    await page.goto(`${demo.url}/reports/new?customer=${demo.made.customer}`);
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await expect.poll(() => title.inputValue()).toBe('Kept over a sign-in');
    await giveBack();
  });

  it('that is ended in one tab ends in the other', async () => {
    const { url } = demo;
    const at = { url, person: 'admin', path: '/customers' } as const;
    const { page, context } = await visit(await theBrowser(), at);
    const other = await context.newPage();
    await other.goto(`${demo.url}/reports`);
    await other.getByRole('heading', { level: 1, name: 'Problem reports' }).waitFor();
    await page.getByRole('button', { name: /^KJ/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await other.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await context.close();
  });
});

describe('the issuer', () => {
  it('that is down is named, with a way to try again', async () => {
    const { page, context } = await open(await theBrowser());
    await page.route('**/config.json', (route) => route.abort());
    await page.goto(`${demo.url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keepState(page, 'issuer-down');
    await context.close();
  });
});
