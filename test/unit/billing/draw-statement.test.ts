import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawStatement } from '#shared/billing/statement/draw-statement.ts';
import { openFonts } from '#shared/billing/statement/fonts.ts';
import type { Statement, StatementLine } from '#shared/billing/statement/statement.ts';
import { money } from '#shared/platform/money.ts';
import { pagesOfPdf, placesInPdf } from '#test/helpers/pdf.ts';

const { resolve } = createRequire(import.meta.url);
const fontOf = (name: string, file: string) =>
  readFile(join(dirname(resolve(name)), '..', 'fonts', file));
const fonts = openFonts([
  await fontOf('@embedpdf/fonts-kr', 'NotoSansKR-Regular.otf'),
  await fontOf('@embedpdf/fonts-latin', 'NotoSans-Regular.ttf'),
]);
const draw = drawStatement(fonts);

const line = (changes: Partial<StatementLine> = {}): StatementLine => ({
  ...{ date: '2026-03-01', customer: ['주식회사 한빛', 'hanbit.test', 'c1'], product: ['Server'] },
  ...{ quantity: 1, charge: 'Purchase', amount: money(36_500, 'USD') },
  ...changes,
});
const statement = (lines: readonly StatementLine[], total = money(0, 'USD')): Statement => ({
  ...{ invoiceId: '2026-03-USD', partner: ['한국 파트너', 'p1'], lines, total },
  ...{ period: ['2026-03-01', '2026-03-31'], invoiceDate: new Date('2026-04-01T00:00:00.000Z') },
});
const read = async (drawn: Statement) => pagesOfPdf(await draw(drawn));

describe('a drawn statement', () => {
  it('shows whose and which invoice it is, in Korean, too, and its total', async () => {
    const [page = []] = await read(statement([line()], money(123_456_789, 'USD')));
    expect(page).toEqual(
      expect.arrayContaining(['한국 파트너', '2026-03-USD', '2026-03-01 to 2026-03-31 (UTC)']),
    );
    expect(page).toEqual(expect.arrayContaining(['주식회사 한빛', '365.00', '1,234,567.89']));
  });

  it('shows amounts with the digits of their currency, and what is given back below zero', async () => {
    const [won = []] = await read(statement([line({ amount: money(-36_500, 'KRW') })]));
    expect(won).toContain('-36,500');
    const [cents = []] = await read(statement([line({ amount: money(-5, 'USD') })]));
    expect(cents).toContain('-0.05');
  });

  it('has all lines on numbered pages, with the head of the table on each', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => line({ quantity: 1_000 + index }));
    const pages = await read(statement(lines));
    expect(pages.length).toBeGreaterThan(1);
    const shown = pages.flat().filter((text) => /^1\d{3}$/.test(text));
    expect(shown).toEqual(lines.map(({ quantity }) => String(quantity)));
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Customer');
      expect(page.at(-1)).toBe(`Page ${index + 1} of ${pages.length}`);
    }
    expect(pages.map((page) => page.includes('Total'))).toEqual(
      pages.map((_, i, all) => i === all.length - 1),
    );
  });

  it.each([
    'Łódź Żelazo sp. z o.o.',
    'Dvořák & Čapek s.r.o.',
    'Győri Műszer Kft.',
    'Şişli Yazılım A.Ş.',
    'Soluții Ștefan S.R.L.',
    'Công ty Phần mềm Đà Nẵng',
    'Ελληνική Τράπεζα',
    'Українська їжа',
    '三星電子 한국',
    '株式会社サンプル',
    '㈜한빛',
  ])('shows a name as it is written: %s', async (name) => {
    const [page = []] = await read(statement([line({ customer: [name, 'name.test', 'c3'] })]));
    expect(page.join('')).toContain(name);
  });

  it('writes letters that came in parts', async () => {
    const parts = line({ customer: ['한빛 Café'.normalize('NFD'), 'hanbit.test', 'c1'] });
    const [page = []] = await read(statement([parts]));
    expect(page.join('')).toContain('한빛 Café');
  });

  it('begins below its margin', async () => {
    const [page = []] = await placesInPdf(await draw(statement([line()])));
    const title = page.find(({ text }) => text === 'Statement');
    expect(title?.y).toBeLessThan(841.89 - 40 - 12);
    expect(title?.y).toBeGreaterThan(841.89 - 40 - 24);
  });

  it('stands all names of a row on one line, in whatever font each is', async () => {
    const [polish, korean] = [line({ customer: ['Łódź'] }), line({ customer: ['한빛'] })];
    const [first = []] = await placesInPdf(await draw(statement([polish, korean])));
    for (const name of ['Łódź', '한빛']) {
      const y = first.find(({ text }) => text === name)?.y;
      expect(first.filter((each) => each.y === y).map(({ text }) => text)).toContain('Server');
    }
  });

  it('shows the next spelling of a name in a script that its font does not have', async () => {
    const thai = line({ customer: ['บริษัท', 'thai.test', 'c2'] });
    const [page = []] = await read(statement([thai]));
    expect(page).toContain('thai.test');
  });

  it('is the same file each time, and embeds only the characters that it shows', async () => {
    const [first, again] = [await draw(statement([line()])), await draw(statement([line()]))];
    expect(Buffer.compare(first, again)).toBe(0);
    expect(first.length).toBeLessThan(100 * 1024);
  });
});
