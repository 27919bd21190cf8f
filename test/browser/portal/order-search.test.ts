import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { holdAnswers } from './answers.ts';
import { customerWithSoftware } from './customer-of-demo.ts';
import { goOnAs, loadAs } from './kept-pages.ts';
import { tabTo, walk } from './keyboard.ts';
import { keepState } from './pictures.ts';
import { expectFits } from './visit.ts';

const url = inject('serviceUrl');
const SEARCH = '**/v1/orders?**';

let made: Awaited<ReturnType<typeof customerWithSoftware>>;
let cancelled: string;
/** The domain of their customer. */
let domain: string;
/** A beginning of the number that only these two orders have. */
let shortNumber: string;
beforeAll(async () => {
  made = await customerWithSoftware(url);
  cancelled = await made.partner.buy();
  await made.partner.send('PATCH', made.partner.at(`/orders/${cancelled}`), {
    status: 'cancelled',
  });
  const { json } = await made.partner.send('GET', made.partner.at());
  domain = z.object({ companyProfile: z.object({ domain: z.string() }) }).parse(json)
    .companyProfile.domain;
  shortNumber = `#${made.orderId.slice(0, 12)}`;
});

const open = (path: string, options = {}) => goOnAs('admin', path, options);
const searched = (text: string) => `/customers?search=${encodeURIComponent(text)}`;
const focused = (page: Page) => page.evaluate('document.activeElement?.textContent');
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 2, name });

describe('orders of all customers', () => {
  it('are found from the bar at the top by keyboard alone, and lead to their place in the history', async () => {
    const { page, giveBack, complaints } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type(made.orderId.toUpperCase());
    await page.keyboard.press('Enter');
    await page.getByText('No customer matches.').waitFor();
    await page.getByRole('table', { name: 'Orders' }).waitFor();
    await tabTo(page, shortNumber);
    await keepState(page, 'order-found');
    await page.keyboard.press('Enter');
    const order = heading(page, `Order ${made.orderId}`);
    await order.waitFor();
    await expect.poll(() => focused(page)).toBe(`Order ${made.orderId}`);
    expect(new URL(page.url()).search).toBe(`?order=${made.orderId}`);
    await keepState(page, 'order-in-history');
    await page.goBack();
    // Everything is known by now: the page's own heading must not take the focus.
    await page.getByRole('link', { name: shortNumber }).click();
    await order.waitFor();
    await expect.poll(() => focused(page)).toBe(`Order ${made.orderId}`);
    expect(complaints).toEqual([]);
    await giveBack();
  });

  it('are found by a customer, with the state of each, in Korean and narrow, too', async () => {
    const options = { locale: 'ko-KR', viewport: { width: 390, height: 844 } };
    const { page, giveBack } = await open(searched(domain.slice(0, 18)), options);
    const table = page.getByRole('table', { name: '주문' });
    await table.getByText('취소됨').waitFor();
    expect(await table.getByRole('row').count()).toBe(3);
    await expectFits(page);
    await keepState(page, 'orders-of-customer-ko', 'ko');
    expect(await walk(page)).toEqual({ missed: [], unseen: [], ended: true });
    await giveBack();
  });

  it('are none, and one step leads back to all customers', async () => {
    const { page, giveBack } = await open(searched(randomUUID()));
    await heading(page, 'Nothing matches').waitFor();
    await keepState(page, 'orders-none');
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await page.getByRole('link', { name: 'Contoso', exact: true }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await giveBack();
  });

  it('are being looked for, or could not be, and the customers are there meanwhile', async () => {
    const { page, giveBack } = await loadAs('admin', '/customers');
    const answer = await holdAnswers(page, SEARCH, (route) =>
      route.fulfill({ status: 400, json: { code: 3000, description: 'x' } }),
    );
    await page.getByRole('searchbox', { name: /^Search by/ }).fill(domain);
    await heading(page, 'Orders').waitFor();
    // Until the search is answered, all customers are there, and others have this name.
    await expect.poll(() => page.getByRole('link', { name: 'Test', exact: true }).count()).toBe(1);
    await keepState(page, 'orders-loading');
    answer();
    await page.getByRole('alert').getByText('This could not be loaded').waitFor();
    await keepState(page, 'orders-failed');
    await page.unroute(SEARCH);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table', { name: 'Orders' }).waitFor();
    await giveBack();
  });

  it('are not among the newest ones: older ones are looked for on demand', async () => {
    const { page, giveBack } = await loadAs('admin', '/customers');
    const link = { uri: '/orders', method: 'GET' };
    await page.route(SEARCH, (route) =>
      new URL(route.request().url()).searchParams.has('seekOperation')
        ? route.continue({ url: `${url}/v1/orders?search=${made.orderId}` })
        : route.fulfill({
            json: {
              ...{ totalCount: 0, items: [], attributes: { objectType: 'Collection' } },
              links: {
                self: { ...link, headers: [] },
                next: { ...link, headers: [{ key: 'MS-ContinuationToken', value: 'x' }] },
              },
            },
          }),
    );
    await page.getByRole('searchbox', { name: /^Search by/ }).fill(domain);
    await page.getByText('No order matches among the newest ones.').waitFor();
    await keepState(page, 'orders-none-recent');
    await page.getByRole('button', { name: 'Search older orders' }).click();
    await page.getByRole('link', { name: shortNumber }).waitFor();
    await giveBack();
  });
});

it('an order that the history does not have is said to be missing', async () => {
  const { page, giveBack } = await open(`/customers/${made.customer}/orders?order=abc`);
  await page.getByText('Order abc is not among the orders of this customer.').waitFor();
  await keepState(page, 'order-not-here');
  await giveBack();
});
