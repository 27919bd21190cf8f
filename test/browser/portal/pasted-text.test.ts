import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';
import { CATALOG_FORMS, catalogNamed, NO_TEXT } from '#test/fixtures/catalog-text.ts';
import catalog from '../../../local/seed/catalog.json' with { type: 'json' };
import { keyFor } from '../../../local/seed/make.ts';
import { goOnAs } from './kept-pages.ts';

const url = inject('serviceUrl');

afterAll(async () => {
  // Other tests know the products by their names.
  await (await operatorOf(url))('PUT', '/v1/operator/catalog', catalog);
});

const open = (path: string) => goOnAs('operator', path);

/** Two keys of each test's own. */
const pair = (name: string) => [keyFor(`pasted ${name} 1`), keyFor(`pasted ${name} 2`)] as const;

describe('keys that an operator pastes', () => {
  it.each([
    ['a table with tabs, a header and numbers', 'tabs', '번호\t제품 키\r\n1\tA\r\n2\tB\r\n'],
    ['a table with semicolons and empty rows', 'semicolons', 'id;Key\n;;\n1;A;x\n\n2;B;y\n'],
    ['formulas and quotes', 'formulas', '="A"\n"B"'],
    ['a table with its separator named', 'named', 'sep=;\nkey;n\nA;1\nB;2'],
    ['blanks and invisible marks', 'marks', '\u200BA\u00A0\n B \u202C'],
  ])('as %s are added, and nothing else of it', async (_, name, table) => {
    const [one, two] = pair(name);
    const { page, giveBack } = await open('/operator/keys/DG7GMGF0DVT8/2022');
    const pasted = table.replace(/\bA\b/, one).replace(/\bB\b/, two);
    await page.getByRole('textbox', { name: 'Keys' }).fill(pasted);
    await page.getByRole('button', { name: 'Add keys' }).click();
    await page.getByText(/^2 added/).waitFor();
    await giveBack();
  });
});

describe('a catalog file of a spreadsheet or an editor', () => {
  const choose = (page: Page, buffer: Buffer) =>
    page
      .getByLabel('Choose a file')
      .and(page.locator('input'))
      .setInputFiles({ name: 'catalog.json', mimeType: 'application/json', buffer });

  it.each(CATALOG_FORMS.filter(([name]) => /CP949|UTF-16 with|Windows-1252|Shift_JIS/.test(name)))(
    'in %s is published with its letters',
    async (_, bytesOf, title) => {
      const { page, giveBack } = await open('/operator/catalog');
      const own = `${title} ${crypto.randomUUID().slice(0, 8)}`;
      const text = catalogNamed(title).replace(`"${title}"`, `"${own}"`);
      await choose(page, bytesOf(text));
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish this catalog?' });
      await dialog.getByRole('button', { name: 'Publish' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('cell', { name: own }).first().waitFor();
      await giveBack();
    },
  );

  it.each(NO_TEXT.filter(([, , kind]) => /workbook|brokenUtf8/.test(kind)))(
    'that is %s is refused, and can be discarded',
    async (_, bytes, kind) => {
      const { page, giveBack } = await open('/operator/catalog');
      await choose(page, bytes);
      await page.getByText(kind === 'brokenUtf8' ? /UTF-8 with bytes/ : /Excel workbook/).waitFor();
      expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
      await giveBack();
    },
  );
});
