import { describe, inject, it } from 'vitest';
import { customerWithSoftware } from './customer-of-demo.ts';
import { goOnAs } from './kept-pages.ts';
import { keepState } from './pictures.ts';
import { button, openItem } from './software-page.ts';

const url = inject('serviceUrl');

const open = (path: string) => goOnAs('admin', path);

describe('a lost race', () => {
  it('R23: a purchase that somebody else has cancelled meanwhile is shown as it is', async () => {
    const { partner, orderId, software } = await customerWithSoftware(url);
    const { page, giveBack } = await open(software);
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
    await giveBack();
  });

  it('two tabs show the same after one of them has changed it', async () => {
    const { software } = await customerWithSoftware(url);
    const { page, context, giveBack } = await open(software);
    const other = await context.newPage();
    await other.goto(`${url}${software}`);
    await openItem(other);
    await openItem(page);
    await button(page, 'Get download & key').click();
    await button(page, 'Copy link').waitFor();
    await other.reload();
    await button(other, 'Copy link').waitFor();
    await other.close();
    await giveBack();
  });
});
