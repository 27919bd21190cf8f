import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../browser.ts';
import { expectAccessible, expectFits, visit } from './visit.ts';

const url = inject('serviceUrl');
const POOL = '/operator/keys/DG7GMGF0DVT8/2022';
const PATHS = [
  ...['/operator/reports', '/operator/keys', POOL, '/operator/files?product=DG7GMGF0DVT8'],
  ...['/operator/catalog', '/operator/partners', '/operator/partners?dialog=add'],
  '/operator/webhooks',
  '/operator/jobs',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (path: string, person: 'operator' | 'admin' = 'operator') =>
  visit(browser, { url, person, path });

describe.each(PATHS)('%s', (path) => {
  it('is accessible and fits, in English and Korean, wide and narrow', async () => {
    const { page, context, complaints } = await open(path);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate("localStorage.setItem('countersign.language', 'ko')");
    await page.reload();
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, 'ko');
    await expectFits(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the address /operator', () => {
  it('leads to the queue of reports', async () => {
    const { page, context } = await open('/operator');
    await page.getByRole('heading', { level: 1, name: 'Report queue' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/operator/reports');
    await context.close();
  });
});

describe('roles', () => {
  it('an admin agent sees that these pages are for operators', async () => {
    const { page, context } = await open('/operator/keys', 'admin');
    await page.getByText('Your role does not show this').waitFor();
    await page.getByText(/It needs: operator/).waitFor();
    await context.close();
  });
});
