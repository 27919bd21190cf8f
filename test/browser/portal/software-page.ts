import type { Page } from 'playwright-core';

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens the item of a customer that has bought Windows Server alone. */
export async function openItem(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Windows Server Standard/ }).click();
  await button(page, 'Get download & key').waitFor();
}
