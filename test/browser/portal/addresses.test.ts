import { describe, it } from 'vitest';
import { loadAs } from './kept-pages.ts';
import { keepState } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { button, openItem } from './software-page.ts';

const demo = new SoftwareOfDemo();
const { open } = demo;

describe('an address', () => {
  it('has the open item and the dialog: Back closes it, Forward and a reload show it', async () => {
    const { page, giveBack } = await open(demo.made.software);
    await openItem(page);
    await button(page, 'Cancel purchase').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    await page.goForward();
    await dialog.waitFor();
    await page.reload();
    await button(page, 'Keep purchase').waitFor();
    await giveBack();
  });

  it('that does not exist says so', async () => {
    const { page, giveBack } = await loadAs('admin', '/settings/nothing');
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    await keepState(page, 'not-found');
    await giveBack();
  });
});
