import { describe, expect, it } from 'vitest';
import { goOnAs, loadAs } from './kept-pages.ts';
import { goOnTo } from './visit.ts';
import { walkPages } from './walk-pages.ts';

const POOL = '/operator/keys/DG7GMGF0DVT8/2022';
const PATHS = [
  ...['/operator/reports', '/operator/keys', POOL, '/operator/files?product=DG7GMGF0DVT8'],
  ...['/operator/catalog', '/operator/partners', '/operator/partners?dialog=add'],
  ...['/', '/operator/webhooks'],
  '/operator/jobs',
];

const open = (path: string, person: 'operator' | 'admin' = 'operator') => goOnAs(person, path);

walkPages(PATHS, (options) => goOnAs('operator', '/operator', options));

describe('the address /operator', () => {
  it('leads to the queue of reports', async () => {
    const { page, giveBack } = await loadAs('operator', '/operator');
    await page.getByRole('heading', { level: 1, name: 'Report queue' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/operator/reports');
    await giveBack();
  });
});

describe('products that licences include', () => {
  it('have their names in the key stock, and their files can be chosen', async () => {
    const { page, giveBack } = await open('/operator/keys');
    await page.getByRole('link', { name: 'SQL Server 2019 Enterprise' }).waitFor();
    expect(await page.getByRole('link', { name: /^DG7GMGF0/ }).count()).toBe(0);
    await goOnTo(page, '/operator/files');
    await page.getByLabel('Choose a product').selectOption({ label: 'SQL Server 2019 Enterprise' });
    await page.getByRole('table', { name: /SQL Server 2019 Enterprise/ }).waitFor();
    // Licences that have no files of their own are none to choose.
    const choices = await page.getByLabel('Choose a product').getByRole('option').allTextContents();
    expect(choices).not.toContain('Windows Server CAL');
    await giveBack();
  });
});

describe('keys that are pasted into a pool', () => {
  it('are quoted where they are none, and nothing that was typed is lost', async () => {
    const { page, giveBack } = await open(POOL);
    const pasted = 'productKey\n\nBCDFG-HJKMN-PQRTV-WXY23-46788\nBCDFG-HJKMN\nnot a key';
    await page.getByRole('textbox', { name: 'Keys' }).fill(pasted);
    await page.getByRole('button', { name: 'Add keys' }).click();
    await page.getByText('Not a key: “BCDFG-HJKMN”, “not a key”.').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Keys' }).inputValue()).toBe(pasted);
    await giveBack();
  });
});

describe('roles', () => {
  it('an admin agent sees that these pages are for operators', async () => {
    const { page, giveBack } = await open('/operator/keys', 'admin');
    await page.getByText('Your role does not show this').waitFor();
    await page.getByText(/It needs: operator/).waitFor();
    await giveBack();
  });
});
