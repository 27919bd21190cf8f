import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';
import catalog from '../../../local/seed/catalog.json' with { type: 'json' };
import { goOnAs, loadAs } from './kept-pages.ts';
import { keepState } from './pictures.ts';
import { expectAccessible, switchLanguage } from './visit.ts';

const url = inject('serviceUrl');
const withId = z.looseObject({ catalogId: z.string() });
const published = z.looseObject({ items: z.array(withId) });

const fileOf = (name: string, content: object | string) => ({
  ...{ name, mimeType: 'application/json' },
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

/** The demo's catalog under titles of its own, so that it differs from what others have published. */
function changedCatalog() {
  const title = `${catalog.products[0]?.title} ${crypto.randomUUID()}`;
  const products = catalog.products.map((each, index) => {
    const skus = each.skus.map((sku) => ({ ...sku, title: `${sku.title} ${title.slice(-8)}` }));
    return index === 0 ? { ...each, title, skus } : each;
  });
  return { ...catalog, products };
}

const openCatalog = () => goOnAs('operator', '/operator/catalog');
const choose = (page: Page, name: string, content: object | string) =>
  page.getByLabel('Choose a file').and(page.locator('input')).setInputFiles(fileOf(name, content));

describe('a catalog file', () => {
  it('shows what it would change before it is published', async () => {
    const { page, giveBack, complaints } = await openCatalog();
    await choose(page, 'new.json', changedCatalog());
    const difference = page.getByRole('region', {
      name: 'Difference to the catalog that sells now',
    });
    await difference.getByRole('heading', { name: /^Changed SKUs/ }).waitFor();
    await difference.scrollIntoViewIfNeeded();
    await keepState(page, 'operator-catalog-difference');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish this catalog?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^The catalog has \d+ products/).waitFor();
    expect(complaints).toEqual([]);
    await giveBack();
  });

  it('shows a market that is added, and that Azure has other rates', async () => {
    const { page, giveBack } = await openCatalog();
    const azureRates = { ...catalog.azureRates, asOf: '2020-01-01' };
    const markets = { ...catalog.markets, NZ: { currency: 'USD', taxIncluded: false } };
    await choose(page, 'more.json', { ...catalog, markets, azureRates });
    const added = page.getByRole('table', { name: 'Newly offered in some markets' });
    await added.getByRole('cell', { name: 'NZ', exact: true }).first().waitFor();
    const [product] = catalog.products;
    await added.getByText(`${product?.id}:${product?.skus[0]?.id}`, { exact: true }).waitFor();
    await page.getByText('Savings with Azure are computed from other rates.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Discard the file' }).click();
    await giveBack();
  });

  it('is refused with the reason of each field, and stays chosen', async () => {
    const { page, giveBack } = await openCatalog();
    const [first, ...others] = catalog.products;
    await choose(page, 'wrong.json', {
      ...{ ...catalog, products: [{ ...first, title: 7, family: 'none' }, ...others] },
      unheardOf: true,
    });
    await page.getByText('The file was refused: 2 errors').waitFor();
    await page.getByText(/^products\[0\]\.title: must be a text/).waitFor();
    await page.getByText('wrong.json').waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
    await page.getByText('wrong.json').scrollIntoViewIfNeeded();
    await keepState(page, 'operator-catalog-refused');
    await choose(page, 'broken.json', '{"formatVersion": 1,');
    await page.getByText(/^The file is not JSON/).waitFor();
    await page.getByRole('button', { name: 'Discard the file' }).click();
    await expect.poll(() => page.getByText('broken.json').count()).toBe(0);
    await giveBack();
  });

  it('is compared again when another catalog was published meanwhile', async () => {
    const operator = await operatorOf(url);
    const { page, giveBack } = await openCatalog();
    await choose(page, 'late.json', changedCatalog());
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await operator('PUT', '/v1/operator/catalog', changedCatalog());
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText(/^Another catalog was published meanwhile/).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText(/^The catalog has \d+ products/).waitFor();
    await giveBack();
  });

  it('sells software by its Korean name', async () => {
    const { page, giveBack } = await openCatalog();
    await switchLanguage(page);
    const products = page.getByRole('table', { name: '이 시장의 제품' });
    await products.getByText('소프트웨어', { exact: true }).first().waitFor();
    expect(await products.getByText('Software', { exact: true }).count()).toBe(0);
    await giveBack();
  });
});

describe('the catalog', () => {
  it('goes back to one that was published before, after a question', async () => {
    const operator = await operatorOf(url);
    const title = `${catalog.products[0]?.title} ${crypto.randomUUID()}`;
    const products = catalog.products.map((each, index) =>
      index === 0 ? { ...each, title } : each,
    );
    const { json } = await operator('PUT', '/v1/operator/catalog', { ...catalog, products });
    const replaced = withId.parse(json).catalogId;
    const newest = async () =>
      published.parse((await operator('GET', '/v1/operator/catalogs')).json).items[0]?.catalogId;
    expect(await newest()).toBe(replaced);

    const { page, giveBack, complaints } = await loadAs('operator', '/operator/catalog');
    const table = page.getByRole('table', { name: 'Published catalogs' });
    await table.getByText('Current').waitFor();
    await table
      .getByRole('button', { name: /^Publish again/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Go back to this catalog?' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Publish again' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(newest).not.toBe(replaced);
    expect(complaints).toEqual([]);
    await giveBack();
  });
});
