import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { keepInBoth } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { goOnTo } from './visit.ts';

const demo = new SoftwareOfDemo();

interface Named {
  readonly version: string;
}
const answer = async (route: Route, change: (json: Record<string, Named[]>) => object) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: change(await response.json()) });
};

it('R9, R10: a link that works whose file was withdrawn is shown, and says that it cannot be opened again', async () => {
  const { partner, orderId, software } = demo.made;
  const { link } = await partner.download(orderId);
  const { page, giveBack } = await demo.open('/');
  // The files are those of all tests: the service answers as if this one's were withdrawn.
  await page.route('**/entitlements/*/options', (route) =>
    answer(route, ({ versions = [], ...json }) => ({
      ...json,
      versions: versions.filter(({ version }) => version !== '2025'),
    })),
  );
  await page.route('**/entitlements/*/downloads', (route) =>
    answer(route, ({ items = [], ...json }) => ({
      ...json,
      items: items.map((item) => ({ ...item, onOffer: false })),
    })),
  );
  await goOnTo(page, `${software}?item=${orderId}:0:DG7GMGF0DVT7`);
  await page.getByText('File withdrawn').waitFor();
  await page.getByText('The link serves it until the link ends.').waitFor();
  await page.getByRole('button', { name: 'Copy link' }).waitFor();
  const again = page.getByRole('button', { name: 'Open again' });
  expect(await again.getAttribute('aria-disabled')).toBe('true');
  await again.focus();
  await page
    .getByRole('tooltip')
    .getByText(/^No other file has taken its place/)
    .waitFor();
  expect(await page.getByRole('button', { name: 'Replace link' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Revoke link' }).count()).toBe(1);
  expect(link.url).toContain('/d/');
  await keepInBoth(page, 'software-link-withdrawn');
  await giveBack();
});
