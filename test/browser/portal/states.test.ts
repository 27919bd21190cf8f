import { describe, expect, inject, it } from 'vitest';
import { holdAnswers } from './answers.ts';
import { customerOfDemo, customerWithSoftware } from './customer-of-demo.ts';
import { goOnAs } from './kept-pages.ts';
import { keepState } from './pictures.ts';
import { push } from './visit.ts';

const url = inject('serviceUrl');
const DAY = 86_400_000;
/** A CAL of Windows Server: it has keys, and no files. */
const CAL = 'DG7GMGF0DVSV:0001:DZH318Z00007';
const open = (path: string) => goOnAs('admin', path);

describe('the software of a customer', () => {
  it('R5: none bought yet, and loading before that', async () => {
    const { software } = await customerOfDemo(url);
    const { page, giveBack } = await open('/');
    const answer = await holdAnswers(page, '**/entitlements?**');
    await push(page, software);
    // The page before it may be loading, too, and so may the files of this one.
    await page.getByRole('tab', { name: 'Software', selected: true }).waitFor();
    await page.getByLabel('Loading').first().waitFor();
    await page.locator('h1').waitFor();
    await keepState(page, 'software-loading');
    answer();
    await page.getByRole('heading', { level: 2, name: 'Nothing bought yet' }).waitFor();
    await keepState(page, 'software-none');
    await giveBack();
  });

  it('R9, R10: a link that ended has one button that opens it again', async () => {
    const { partner, software } = await customerWithSoftware(url);
    const before = Date.now() - 20 * DAY;
    const old = await partner.when(before).buy();
    await partner.when(before).download(old);
    const { page, giveBack } = await open(`${software}?item=${old}:0:DG7GMGF0DVT7`);
    const again = page.getByRole('button', { name: 'Open again' }).first();
    await again.waitFor();
    await keepState(page, 'software-link-expired');
    await again.click();
    await page.getByRole('button', { name: 'Copy link' }).waitFor();
    await keepState(page, 'software-link-active');
    await giveBack();
  });

  it('R16: cancelled: grey, with the refund and its date, without a key', async () => {
    const { partner, orderId, software } = await customerWithSoftware(url);
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), {
      status: 'cancelled',
      lineItems: [{ lineItemNumber: 0 }],
    });
    const { page, giveBack } = await open(`${software}?item=${orderId}:0:DG7GMGF0DVT7`);
    await page.locator('li').getByText('Cancelled', { exact: true }).first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Show key' }).count()).toBe(0);
    await keepState(page, 'software-cancelled');
    await giveBack();
  });

  it('R14: the window has passed: says since when, and offers to report a problem', async () => {
    const made = await customerOfDemo(url);
    const orderId = await made.partner.when(Date.now() - 70 * DAY).buy();
    const { page, giveBack } = await open(`${made.software}?item=${orderId}:0:DG7GMGF0DVT7`);
    await page.getByRole('button', { name: 'Cancel purchase', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Report a problem' }).waitFor();
    await keepState(page, 'cancel-window-passed');
    await giveBack();
  });

  it('R7: a key without a file', async () => {
    const { partner, software } = await customerOfDemo(url);
    const orderId = await partner.buy([{ offerId: CAL, quantity: 1, termDuration: 'P1Y' }]);
    const { page, giveBack } = await open(`${software}?item=${orderId}:0:DG7GMGF0DVSV`);
    await page.getByText('This product has a key and no file to download.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Language' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Get download & key', exact: true }).click();
    await page.getByText(/^(•{5}-){4}[A-Z0-9]{5}$/).waitFor();
    await keepState(page, 'software-key-without-file');
    await page.getByRole('button', { name: 'Show key' }).click();
    await page.getByText(/^[A-Z0-9]{5}(-[A-Z0-9]{5}){4}$/).waitFor();
    await giveBack();
  });

  it('R21: the term has ended', async () => {
    const { partner, software } = await customerOfDemo(url);
    const orderId = await partner.when(Date.now() - 400 * DAY).buy();
    const { page, giveBack } = await open(`${software}?item=${orderId}:0:DG7GMGF0DVT7`);
    await page.getByText(/^The term has ended/).waitFor();
    await page.getByRole('button', { name: 'Renew' }).waitFor();
    await keepState(page, 'software-term-ended');
    await giveBack();
  });
});
