import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';
import catalog from '../../../local/seed/catalog.json' with { type: 'json' };
import { launch } from '../browser.ts';
import { expectAccessible, visit } from './visit.ts';

const url = inject('serviceUrl');
const withId = z.looseObject({ catalogId: z.string() });
const published = z.looseObject({ items: z.array(withId) });

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

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

    const path = '/operator/catalog';
    const { page, context, complaints } = await visit(browser, { url, person: 'operator', path });
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
    await context.close();
  });
});
