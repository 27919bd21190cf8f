import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../browser.ts';
import { customerWithSoftware } from './customer-of-demo.ts';
import { keepState } from './pictures.ts';
import { type PersonName, visit } from './visit.ts';

const url = inject('serviceUrl');
const DOWNLOADS = '**/entitlements/*/downloads';

let browser: Browser;
let made: Awaited<ReturnType<typeof customerWithSoftware>>;
beforeAll(async () => {
  [browser, made] = await Promise.all([launch(), customerWithSoftware(url)]);
});
afterAll(() => browser.close());

const open = (path: string, person: PersonName = 'admin', options: BrowserContextOptions = {}) =>
  visit(browser, { url, person, path }, options);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const openItem = async (page: Page) => {
  await page.getByRole('button', { name: /^Windows Server Standard/ }).click();
  await button(page, 'Get download & key').waitFor();
};

/** Answers a command in place of the service, as it would in a state that a test cannot bring it into. */
const answerTo =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.request().method() === 'GET'
      ? route.continue()
      : route.fulfill({
          status,
          headers,
          contentType: 'application/json',
          body: JSON.stringify(body),
        });

describe('the session', () => {
  it('that ends in the middle of a form keeps what was typed, and returns to the same address', async () => {
    const { page, context } = await open(`/reports/new?customer=${made.customer}`);
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
    await page.goto(`${url}/reports/new?customer=${made.customer}`);
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await expect.poll(() => title.inputValue()).toBe('Kept over a sign-in');
    await context.close();
  });

  it('that is ended in one tab ends in the other', async () => {
    const { page, context } = await open('/customers');
    const other = await context.newPage();
    await other.goto(`${url}/reports`);
    await other.getByRole('heading', { level: 1, name: 'Problem reports' }).waitFor();
    await page.getByRole('button', { name: /^KJ/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await other.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await context.close();
  });
});

describe('the network', () => {
  it('that is gone is said, and a retry works when it is back', async () => {
    const { page, context } = await open(made.software);
    await openItem(page);
    await context.setOffline(true);
    await page.getByText(/^You are offline/).waitFor();
    await button(page, 'Get download & key').click();
    await page
      .getByText(/The service cannot be reached/)
      .first()
      .waitFor();
    await keepState(page, 'offline');
    await context.setOffline(false);
    await button(page, 'Get download & key').click();
    await button(page, 'Copy link').waitFor();
    await context.close();
  });

  it('with too many requests says when to try again', async () => {
    const { page, context } = await open(made.software);
    await openItem(page);
    await page.route(
      DOWNLOADS,
      answerTo(429, { code: 429, description: 'Slow down.' }, { 'Retry-After': '30' }),
    );
    await button(page, 'Get download & key').click();
    await page.getByText('Too many requests at once. Try again in 30 seconds.').waitFor();
    await keepState(page, 'too-many-requests');
    await context.close();
  });

  it('that answers with an error of the service shows no stack and no code alone, but a reference', async () => {
    const { page, context } = await open(made.software);
    await openItem(page);
    await page.route(
      DOWNLOADS,
      answerTo(500, { code: 990500, description: 'x' }, { 'MS-CorrelationId': 'abc-123' }),
    );
    await button(page, 'Get download & key').click();
    await page.getByText(/Something went wrong on our side.*abc-123/).waitFor();
    await keepState(page, 'service-error');
    await context.close();
  });
});

describe('stock', () => {
  it('R12: without a key says that the operator has been told', async () => {
    const { page, context } = await open(made.software);
    await openItem(page);
    await page.route(DOWNLOADS, answerTo(409, { code: 990110, description: 'No key.', data: [] }));
    await button(page, 'Get download & key').click();
    await page.getByText(/No product key is in stock/).waitFor();
    await keepState(page, 'no-key-in-stock');
    await context.close();
  });
});

describe('a lost race', () => {
  it('R23: a purchase that somebody else has cancelled meanwhile is shown as it is', async () => {
    const { partner, orderId, software } = await customerWithSoftware(url);
    const { page, context } = await open(software);
    await openItem(page);
    await button(page, 'Cancel purchase').click();
    await page.getByRole('checkbox').check();
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), {
      status: 'cancelled',
      lineItems: [{ lineItemNumber: 0 }],
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel purchase' }).click();
    await page.locator('li').getByText('Cancelled', { exact: true }).first().waitFor();
    await keepState(page, 'somebody-was-faster');
    await context.close();
  });

  it('two tabs show the same after one of them has changed it', async () => {
    const { software } = await customerWithSoftware(url);
    const { page, context } = await open(software);
    const other = await context.newPage();
    await other.goto(`${url}${software}`);
    await openItem(other);
    await openItem(page);
    await button(page, 'Get download & key').click();
    await button(page, 'Copy link').waitFor();
    await other.reload();
    await button(other, 'Copy link').waitFor();
    await context.close();
  });
});

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

describe('the issuer', () => {
  it('that is down is named, with a way to try again', async () => {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.route('**/config.json', (route) => route.abort());
    await page.goto(`${url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keepState(page, 'issuer-down');
    await context.close();
  });
});
