import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, Partner, request } from '#test/api/helpers/partner.ts';
import { record } from '../setup/suite-record.ts';
import { theBrowser } from './browser.ts';
import { downloaded } from './downloaded.ts';

const links = collectionOf(z.looseObject({ downloadsUsed: z.number() }));
const PHONE = { viewport: { width: 360, height: 740 } };
const DESKTOP = { viewport: { width: 1280, height: 900 } };

let partner: Partner;
let browser: Browser;
let link: Awaited<ReturnType<Partner['link']>>;
const pages: Record<string, string> = {};
beforeAll(async () => {
  [partner, browser] = await Promise.all([Partner.open(inject('serviceUrl')), theBrowser()]);
  const ended = await Promise.all([partner.link(), partner.link(), partner.link()]);
  const [used, cancelled, rotated] = ended;
  await Promise.all(Array.from({ length: 50 }, () => request(used.url)));
  await partner.send('PATCH', partner.at(`/orders/${cancelled.orderId}`), { status: 'cancelled' });
  await partner.download(rotated.orderId, { rotate: true });
  link = await partner.link();
  Object.assign(pages, {
    ...{ works: link.url, exhausted: used.url, revoked: cancelled.url, replaced: rotated.url },
    unknown: `${partner.url}/d/${'A'.repeat(32)}`,
  });
});

const contexts: BrowserContext[] = [];

/** A page in a browser that nobody has used yet, and what it complained of and asked for. */
async function open(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...DESKTOP, ...options });
  contexts.push(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const asked: string[] = [];
  page.on('request', (made) => asked.push(made.url()));
  return { page, complaints, asked };
}
async function closeAll(): Promise<void> {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
}
async function used({ orderId }: { orderId: string }) {
  const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
  return links.parse(json).items[0]?.downloadsUsed;
}

describe.each([
  { locale: 'en-US', colorScheme: 'light', ...DESKTOP },
  { locale: 'ko-KR', colorScheme: 'dark', ...PHONE },
  { locale: 'en-US', colorScheme: 'dark', ...PHONE },
  { locale: 'ko-KR', colorScheme: 'light', viewport: { width: 320, height: 640 } },
] as const)('the page of a link: $locale $colorScheme $viewport.width px', (options) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open(options);
  });
  afterAll(closeAll);

  it.each(['works', 'exhausted', 'revoked', 'replaced', 'unknown'])(
    'is accessible and fits: %s',
    async (name) => {
      const { page, complaints, asked } = opened;
      asked.length = 0;
      complaints.length = 0;
      await page.goto(pages[name] ?? '');
      // Otherwise axe opens a second page for the results of several frames, which takes longer than the check.
      expect(page.frames()).toHaveLength(1);
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      record('axe', name);
      const root = 'document.documentElement';
      expect(await page.evaluate(`${root}.scrollWidth - innerWidth`)).toBeLessThanOrEqual(0);
      expect(await page.evaluate(`${root}.lang`)).toBe(options.locale.slice(0, 2));
      // A brand's logo is in the page itself.
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pages[name]]);
      // Chromium notes the status of a page that is not there.
      const others = complaints.filter(
        (text) => !text.includes('the server responded with a status'),
      );
      expect(others).toEqual([]);
    },
  );
});

describe('a person', () => {
  afterEach(closeAll);

  it('R9: looks, comes back and loads again, and nothing is counted', async () => {
    const own = await partner.link();
    const { page } = await open();
    await page.goto(own.url);
    await page.reload();
    await page.goto('about:blank');
    await page.goBack();
    expect(await used(own)).toBe(0);
  });

  it.each([true, false])(
    'R9: downloads by keyboard alone, one count (with scripts: %s)',
    async (javaScriptEnabled) => {
      const own = await partner.link();
      const { page, complaints } = await open({ javaScriptEnabled });
      await page.goto(own.url);
      // Before the button, there is the other language.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).toBe('solid');
      expect(await downloaded(page, () => page.keyboard.press('Enter'))).toBe(own.sha256);
      expect([await used(own), complaints]).toEqual([1, []]);
    },
  );

  it('R9: whose download broke presses the button again, and nothing is counted', async () => {
    const own = await partner.link();
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(own.url);
    const press = () => page.locator('form button').click();
    await downloaded(page, press);
    await page.getByRole('link', { name: 'Back to the page' }).click();
    expect(await downloaded(page, press)).toBe(own.sha256);
    expect(await used(own)).toBe(1);
  });

  it('R9: who presses twice in a hurry takes one download', async () => {
    const own = await partner.link();
    const { page } = await open();
    await page.goto(own.url);
    await downloaded(page, () => page.locator('form button').dblclick());
    await page.waitForTimeout(500);
    expect(await used(own)).toBe(1);
  });

  it('copies the digest, and is told so', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(link.url);
    await page.getByRole('button', { name: 'Copy: SHA-256' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link.sha256);
  });

  it.each([true, false])(
    'checks a file by its SHA-256, in the browser (the right one: %s)',
    async (right) => {
      const own = await partner.link();
      const { page } = await open();
      await page.goto(own.url);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('form button').click(),
      ]);
      const bytes = await readFile(await download.path());
      await page.getByText('Your download has started').waitFor();
      const buffer = right ? bytes : bytes.subarray(1);
      const file = { name: 'server.iso', mimeType: 'application/octet-stream', buffer };
      await page.getByLabel('Drop the file here').setInputFiles(file);
      await page
        .getByText(right ? 'complete and unchanged' : 'not the file of this link')
        .waitFor();
      expect(await page.getByText('49 of 50').isVisible()).toBe(true);
    },
  );

  it('asks for a new link, without a script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(pages['exhausted'] ?? '');
    await page.getByRole('button', { name: 'Ask for a new link' }).click();
    await page.getByRole('status').getByText('has reached').waitFor();
  });

  it('sees the end in their own time, and without scripts in UTC', async () => {
    const timezoneId = 'Asia/Seoul';
    const withScripts = await open({ timezoneId, locale: 'en-US' });
    await withScripts.page.goto(link.url);
    const own = await withScripts.page.locator('time').innerText();
    const without = await open({ timezoneId, javaScriptEnabled: false });
    await without.page.goto(link.url);
    const utc = await without.page.locator('time').innerText();
    const endsAt = await without.page.locator('time').getAttribute('datetime');
    const shown = new Intl.DateTimeFormat('en', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: timezoneId,
    });
    expect([own, utc.endsWith('UTC')]).toEqual([shown.format(new Date(endsAt ?? '')), true]);
  });
});
