import { describe, expect, it } from 'vitest';
import { goOnAs } from './kept-pages.ts';
import { expectAccessible } from './visit.ts';

const open = (path: string) => goOnAs('operator', path);

describe('partners', () => {
  it('are added with their address in the portal, and removed', async () => {
    const { page, giveBack } = await open('/operator/partners');
    await page.getByRole('button', { name: 'Add a partner' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a partner' }).click();
    await dialog.getByRole('button', { name: /^Enter the tenant id/ }).waitFor();
    const id = crypto.randomUUID();
    await dialog.getByRole('textbox', { name: 'Tenant id' }).fill(`{${id.toUpperCase()}}`);
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Northwind');
    await dialog.getByRole('button', { name: 'Add a partner' }).click();
    await page.getByRole('heading', { level: 1, name: 'Northwind' }).waitFor();
    expect(page.url()).toContain(`/operator/partners/${id}`);
    await page.getByRole('textbox', { name: 'Colour' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove partner' }).click();
    await dialog.getByRole('button', { name: 'Remove partner' }).click();
    await page.getByRole('heading', { level: 1, name: 'Partners' }).waitFor();
    await giveBack();
  });
});
