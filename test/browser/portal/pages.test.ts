import { describe, expect, it } from 'vitest';
import { theBrowser } from '../browser.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { expectAccessible, open, PEOPLE } from './visit.ts';
import { walkPages } from './walk-pages.ts';

const demo = new SoftwareOfDemo();

const PATHS = [
  '/',
  '/customers',
  '/customers?dialog=add',
  '/customers/ID/software',
  '/customers/ID/orders',
  '/customers/ID/reports',
  '/customers/ID/hybrid-benefit',
  '/customers/ID/activity',
  '/customers/ID/account',
  '/customers/ID/add-products',
  '/reports',
  '/reports/new',
  '/invoices',
  '/invoices/unbilled',
  '/activity',
  '/settings',
  '/settings/appearance',
];

walkPages(
  PATHS,
  (options) => demo.open('/settings/appearance', 'admin', options),
  (path) => path.replace('ID', demo.made.customer),
);

describe('sign-in', () => {
  it('has a button for each person of the demo, named by name and role', async () => {
    const { page, context, complaints } = await open(await theBrowser());
    await page.goto(`${demo.url}/customers`);
    for (const name of Object.values(PEOPLE)) {
      await page.getByRole('button', { name, exact: true }).waitFor();
    }
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows the same page after a reload, and Back leads to the page before', async () => {
    const { page, giveBack } = await demo.open('/customers');
    await page.getByRole('link', { name: 'Contoso' }).click();
    await page.getByRole('tab', { name: 'Software' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Contoso' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    await giveBack();
  });
});

describe('roles', () => {
  it.each(['sales', 'helpdesk'] as const)(
    'R8, R13: %s sees why not, and who can',
    async (person) => {
      const { page, giveBack } = await demo.open(demo.made.software, person);
      await page.getByRole('button', { name: /^Windows Server Standard/ }).click();
      for (const name of ['Get download & key', 'Cancel purchase']) {
        const button = page.getByRole('button', { name, exact: true });
        await button.waitFor();
        expect(await button.getAttribute('aria-disabled')).toBe('true');
        await button.focus();
        await page
          .getByRole('tooltip')
          .getByText(/admin agent/)
          .first()
          .waitFor();
      }
      await giveBack();
    },
  );

  it('tells a person without a role so', async () => {
    const { page, giveBack } = await demo.open('/', 'none');
    await page.getByText('You have no role yet').waitFor();
    await giveBack();
  });
});
