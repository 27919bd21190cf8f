import { describe, it } from 'vitest';
import { theBrowser } from '../browser.ts';
import { answerTo, DOWNLOADS } from './answers.ts';
import { keepState } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { button, openItem } from './software-page.ts';
import { visit } from './visit.ts';

const demo = new SoftwareOfDemo();
const { open } = demo;

describe('the network', () => {
  it('that is gone is said, and a retry works when it is back', async () => {
    const { page, context, giveBack } = await open(demo.made.software);
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
    await giveBack();
  });

  it('that is gone leaves the portal on the screen when a page is opened whose files are not there yet', async () => {
    // A browser that nobody has used has no file of that page.
    const { url } = demo;
    const at = { url, person: 'admin', path: demo.made.software } as const;
    const { page, context } = await visit(await theBrowser(), at);
    await context.setOffline(true);
    await page.getByText(/^You are offline/).waitFor();
    await page.getByRole('link', { name: 'Invoices' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'This page stopped working' }).waitFor();
    await keepState(page, 'offline-new-page');
    await context.setOffline(false);
    await button(page, 'Load again').click();
    await page.getByRole('heading', { level: 1, name: 'Invoices' }).waitFor();
    await context.close();
  });

  it('with too many requests says when to try again', async () => {
    const { page, giveBack } = await open(demo.made.software);
    await openItem(page);
    await page.route(
      DOWNLOADS,
      answerTo(429, { code: 429, description: 'Slow down.' }, { 'Retry-After': '30' }),
    );
    await button(page, 'Get download & key').click();
    await page.getByText('Too many requests at once. Try again in 30 seconds.').waitFor();
    await keepState(page, 'too-many-requests');
    await giveBack();
  });

  it('that answers with an error of the service shows no stack and no code alone, but a reference', async () => {
    const { page, giveBack } = await open(demo.made.software);
    await openItem(page);
    await page.route(
      DOWNLOADS,
      answerTo(500, { code: 990500, description: 'x' }, { 'MS-CorrelationId': 'abc-123' }),
    );
    await button(page, 'Get download & key').click();
    await page.getByText(/Something went wrong on our side.*abc-123/).waitFor();
    await keepState(page, 'service-error');
    await giveBack();
  });
});

describe('stock', () => {
  it('R12: without a key says that the operator has been told', async () => {
    const { page, giveBack } = await open(demo.made.software);
    await openItem(page);
    await page.route(DOWNLOADS, answerTo(409, { code: 990110, description: 'No key.', data: [] }));
    await button(page, 'Get download & key').click();
    await page.getByText(/No product key is in stock/).waitFor();
    await keepState(page, 'no-key-in-stock');
    await giveBack();
  });
});
