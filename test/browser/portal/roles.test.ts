import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { launch } from '../browser.ts';
import { customerWithSoftware } from './customer-of-demo.ts';
import { keepState } from './pictures.ts';
import { type PersonName, visit } from './visit.ts';

const url = inject('serviceUrl');

let browser: Browser;
let made: Awaited<ReturnType<typeof customerWithSoftware>>;
beforeAll(async () => {
  [browser, made] = await Promise.all([launch(), customerWithSoftware(url)]);
});
afterAll(() => browser.close());

const open = (path: string, person: PersonName = 'admin', options: BrowserContextOptions = {}) =>
  visit(browser, { url, person, path }, options);

describe('forced colours', () => {
  it.each(['/', '/settings', 'software'])('%s is readable', async (path) => {
    const address = path === 'software' ? made.software : path;
    const { page, context } = await open(address, 'admin', { forcedColors: 'active' });
    await page.waitForLoadState('networkidle');
    await keepState(page, `forced-colours-${path.replaceAll('/', '') || 'home'}`);
    await context.close();
  });
});

describe('each role', () => {
  it.each(['sales', 'helpdesk', 'none', 'operator'] as const)('%s', async (person) => {
    const { page, context } = await open(person === 'operator' ? '/' : made.software, person);
    await page.waitForLoadState('networkidle');
    await keepState(page, `role-${person}`);
    await context.close();
  });
});
