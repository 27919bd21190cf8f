import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** `npm run picture` takes the README's picture of the portal, on a service that has just been started with its demo data. */
const URL_OF_SERVICE = process.argv[2] ?? 'http://127.0.0.1:3000';
const CUSTOMER = 'b0d70a69-4c42-4b27-b64b-aa3f04d2a6f1';
const picture = fileURLToPath(new URL('../docs/pictures/portal.png', import.meta.url));

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
page.setDefaultTimeout(120_000);
await page.goto(`${URL_OF_SERVICE}/sign-in`);
await page.getByRole('button', { name: /^Kim Ji-woo/ }).click();
await page.getByRole('heading', { level: 1 }).waitFor();
await page.goto(`${URL_OF_SERVICE}/customers/${CUSTOMER}/software`);
await page.getByText('SQL Server Standard').first().waitFor();
await page.waitForLoadState('networkidle');
await page.screenshot({ path: picture });
await browser.close();
