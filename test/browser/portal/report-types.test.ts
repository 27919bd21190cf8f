import { describe, expect, it } from 'vitest';
import { keepInBoth } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';

const demo = new SoftwareOfDemo();

describe('a report that asks for no money', () => {
  it('R18: is filed under its own type, without purchase, reason and amount', async () => {
    const { page, giveBack } = await demo.open('/reports/new');
    const type = page.getByRole('combobox', { name: 'Problem type' });
    await page.getByRole('textbox', { name: 'Reason for the refund' }).waitFor();
    await type.selectOption({ label: 'Software downloads' });
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await expect.poll(() => field('Reason for the refund').count()).toBe(0);
    expect(await page.getByRole('combobox', { name: 'Purchase' }).count()).toBe(0);
    await page.getByRole('radio', { name: /^Minimal/ }).check();
    await field('Title').fill('Downloads are slow');
    await field('Description').fill('Since this morning.');
    await page.getByRole('combobox', { name: /^Country/ }).selectOption('KR');
    await field('Phone number').fill('02-531-4500');
    await keepInBoth(page, 'report-question');
    await page.getByRole('button', { name: '제출', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Downloads are slow' }).waitFor();
    // The type as the service has it.
    await page.getByText('소프트웨어 다운로드', { exact: true }).waitFor();
    await giveBack();
  });
});
