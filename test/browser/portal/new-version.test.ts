import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { theBrowser } from '../browser.ts';
import { registerDemoPartner } from './customer-of-demo.ts';
import { Front, isNextVersion } from './new-version.ts';
import { button } from './software-page.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await theBrowser();
  await registerDemoPartner(inject('serviceUrl'));
});

async function open(front: Front, path: string) {
  const opened = await visit(browser, { url: await front.start(), person: 'admin', path });
  const name = opened.page.getByRole('textbox', { name: 'Name', exact: true });
  return { ...opened, name, person: opened.page.getByRole('button', { name: /^KJ/ }) };
}

describe('a new version of the portal, while a tab is open whose files are gone', () => {
  it('is loaded by the first page that the tab has not opened yet', async () => {
    await using front = new Front(inject('serviceUrl'));
    const { page, context } = await open(front, '/customers');
    front.publishNext();
    await page.getByRole('link', { name: 'Invoices' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Invoices' }).waitFor();
    expect(await isNextVersion(page)).toBe(true);
    await context.close();
  });

  it('lets a form be typed into, and keeps its text when the new version is loaded', async () => {
    await using front = new Front(inject('serviceUrl'));
    const { page, context, name, person } = await open(front, '/settings');
    front.publishNext();
    await name.fill('Typed before the new version');
    expect(await isNextVersion(page)).toBe(false);
    // The file of the person's menu is one that the tab does not have.
    await person.click();
    await expect.poll(() => isNextVersion(page).catch(() => false)).toBe(true);
    await expect.poll(() => name.inputValue()).toBe('Typed before the new version');
    await person.click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    await context.close();
  });

  it('is loaded by a button with the text of the form, when the network has failed before', async () => {
    await using front = new Front(inject('serviceUrl'));
    const { page, context, name, person } = await open(front, '/settings');
    await name.fill('Typed before the network failed');
    await context.setOffline(true);
    await person.click();
    await page.getByRole('heading', { level: 1, name: 'This page stopped working' }).waitFor();
    await context.setOffline(false);
    front.publishNext();
    await button(page, 'Load again').click();
    await expect.poll(() => name.inputValue()).toBe('Typed before the network failed');
    expect(await isNextVersion(page)).toBe(true);
    await context.close();
  });
});
