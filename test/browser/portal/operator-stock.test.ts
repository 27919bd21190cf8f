import { describe, expect, it } from 'vitest';
import { goOnAs } from './kept-pages.ts';
import { keepInBoth } from './pictures.ts';

const POOL = '/operator/keys/DG7GMGF0DVT8/2022';

const open = (path: string) => goOnAs('operator', path);

describe('key stock', () => {
  it('R12: says what was wrong with keys, adds right ones, and counts those that it has already', async () => {
    const { page, giveBack } = await open(POOL);
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
    await giveBack();
  });
});

describe('files', () => {
  it('R16: are withdrawn with or without the links that are out', async () => {
    const { page, giveBack } = await open('/operator/files?product=DG7GMGF0DVT8');
    await page
      .getByRole('button', { name: /^Withdraw/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/with this file works? now$/).waitFor();
    expect(await dialog.getByRole('radio', { name: /^Keep/ }).isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: /^End now/ }).click();
    await keepInBoth(page, 'operator-withdraw-file');
    await page.getByRole('dialog').getByRole('button', { name: '취소' }).click();
    await giveBack();
  });
});
