import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { launch } from '../browser.ts';
import { customerWithSoftware } from './customer-of-demo.ts';
import { keepState } from './pictures.ts';
import { button, openItem } from './software-page.ts';
import { visit } from './visit.ts';

const url = inject('serviceUrl');

let browser: Browser;
let made: Awaited<ReturnType<typeof customerWithSoftware>>;
beforeAll(async () => {
  [browser, made] = await Promise.all([launch(), customerWithSoftware(url)]);
});
afterAll(() => browser.close());

const open = (path: string) => visit(browser, { url, person: 'admin', path });

describe('an address', () => {
  it('has the open item and the dialog: Back closes it, Forward and a reload show it', async () => {
    const { page, context } = await open(made.software);
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
    await context.close();
  });

  it('that does not exist says so', async () => {
    const { page, context } = await open('/settings/nothing');
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    await keepState(page, 'not-found');
    await context.close();
  });
});
