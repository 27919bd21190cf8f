import { describe, expect, inject, it } from 'vitest';
import { customerOfDemo, customerWithSoftware } from './customer-of-demo.ts';
import { goOnAs, loadAs } from './kept-pages.ts';
import { keepState } from './pictures.ts';

const url = inject('serviceUrl');
const DAY = 86_400_000;
const LONG_AGO = Date.now() - 20 * DAY;

const open = (path: string) => goOnAs('admin', path);

describe('for whom a link is', () => {
  it('can be typed when it is made, changed, and written again when it is replaced', async () => {
    const { orderId, software } = await customerWithSoftware(url);
    const { page, giveBack } = await open(`${software}?item=${orderId}:0:DG7GMGF0DVT7`);
    await page.getByRole('textbox', { name: /^Recipient/ }).fill('Kim Minji, Busan');
    await page.getByRole('button', { name: 'Get download & key' }).click();
    await page.getByText('For Kim Minji, Busan').waitFor();

    await page.getByRole('button', { name: 'E-mail' }).click();
    const mail = page.getByRole('menuitem', { name: '한국어' });
    expect(decodeURIComponent((await mail.getAttribute('href')) ?? '')).toContain('안녕하세요.');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Change recipient' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('textbox', { name: /^Recipient/ });
    expect(await field.inputValue()).toBe('Kim Minji, Busan');
    await field.fill('Lee Seo-jun');
    await keepState(page, 'software-link-note');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('For Lee Seo-jun').waitFor();

    await page.getByRole('button', { name: 'Replace link' }).click();
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Keep link');
    await field.fill('Park Ha-eun');
    await dialog.getByRole('button', { name: 'Replace link' }).click();
    await page.getByText('For Park Ha-eun').waitFor();
    await giveBack();
  });
});

describe('a link that is revoked', () => {
  it('ends after a question, and can be opened again', async () => {
    const { partner, orderId, software } = await customerWithSoftware(url);
    await partner.download(orderId);
    const { page, giveBack } = await open(`${software}?item=${orderId}:0:DG7GMGF0DVT7`);
    await page.getByRole('button', { name: 'Revoke link' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke link' }).click();
    await page.getByText('This link was revoked.').waitFor();
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.getByRole('button', { name: 'Copy link' }).waitFor();
    await giveBack();
  });
});

describe('a customer who asks for a new link', () => {
  it('is on Home and on the item until the link is open again', async () => {
    const made = await customerOfDemo(url);
    const then = made.partner.when(LONG_AGO);
    const orderId = await then.buy();
    const { link } = await then.download(orderId);
    await fetch(`${link.url}?ask=new-link`, { method: 'POST', headers: { Accept: 'text/html' } });
    const { page, giveBack } = await loadAs('admin', '/');
    await page.getByRole('heading', { name: 'Requests for a new link' }).waitFor();
    const entry = page.getByRole('listitem').filter({ hasText: `#${orderId.slice(0, 12)}` });
    await entry.waitFor();
    await entry.getByRole('link', { name: /^Open again/ }).click();
    await page.getByText(/^The customer asked for a new link on /).waitFor();
    await page.getByText('New link requested').first().waitFor();
    await keepState(page, 'software-link-asked-for');
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.getByRole('button', { name: 'Copy link' }).waitFor();
    await expect.poll(() => page.getByText('New link requested').count()).toBe(0);
    await giveBack();
  });
});

describe('the list of customers', () => {
  it('finds by a part of the name, and shows what a customer holds and its next end', async () => {
    const { customer } = await customerWithSoftware(url);
    const { page, giveBack } = await loadAs('admin', '/customers');
    await page.getByRole('searchbox', { name: /^Search by/ }).fill(customer.slice(4, 20));
    const row = page.getByRole('row').nth(1);
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    expect(await row.getByRole('cell').nth(3).textContent()).toBe('1');
    expect(await row.getByRole('cell').nth(4).textContent()).toMatch(/20\d\d/);
    await giveBack();
  });
});
