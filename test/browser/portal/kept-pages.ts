import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { theBrowser } from '../browser.ts';
import {
  currentLanguage,
  type PersonName,
  push,
  switchLanguage,
  type Visit,
  visit,
} from './visit.ts';

/**
 * Pages on which a person of the demo is signed in, for one test after the other: to sign in and to load the portal takes
 * the processor longer than most tests. A test that fails does not give its page back: the next one gets a new one.
 */
const free = new Map<string, Kept>();
const lent = new Map<string, Kept>();

interface Kept extends Visit {
  readonly language: string;
  /** Heading of the page that says that there is none. */
  readonly nothing: string;
}

export interface Borrowed extends Visit {
  /** Leaves the page for the next test, as after a sign-in. */
  giveBack(): Promise<void>;
}

/** An address without a page: what is between two tests has no form, no list and no dialog. */
const NOWHERE = '/settings/between-two-tests';
const VIEWPORT = { width: 1280, height: 900 } as const;

const isPortal = (page: Page): Promise<boolean> =>
  page.evaluate("document.getElementById('root') !== null");

const load = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${inject('serviceUrl')}${path}`);
  await page.locator('h1').waitFor();
};

async function signIn(person: PersonName, options: BrowserContextOptions): Promise<Kept> {
  const browser = await theBrowser();
  const at = await visit(browser, { url: inject('serviceUrl'), person, path: NOWHERE }, options);
  const nothing = (await at.page.locator('h1').textContent()) ?? '';
  return { ...at, nothing, language: await currentLanguage(at.page) };
}

/** Takes back what a test may have changed. */
async function tidy(
  { page, context, language, nothing }: Kept,
  options: BrowserContextOptions,
): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await context.clearPermissions();
  await page.setViewportSize(options.viewport ?? VIEWPORT);
  await page.emulateMedia({ forcedColors: null });
  await ((await isPortal(page)) ? push(page, NOWHERE) : load(page, NOWHERE));
  if ((await currentLanguage(page)) !== language) {
    await switchLanguage(page);
  }
  await page.locator('h1').filter({ hasText: nothing }).waitFor();
  // A draft, and what was announced: the next test may wait for the same words.
  await page.evaluate(
    "sessionStorage.clear(); for (const each of document.querySelectorAll('[aria-live]')) each.textContent = ''",
  );
}

type Show = (kept: Kept) => Promise<void>;

async function borrow(
  person: PersonName,
  options: BrowserContextOptions,
  show: Show,
): Promise<Borrowed> {
  const name = JSON.stringify([person, options]);
  await lent.get(name)?.context.close();
  const kept = free.get(name) ?? (await signIn(person, options));
  free.delete(name);
  lent.set(name, kept);
  await show(kept);
  kept.complaints.length = 0;
  const giveBack = async () => {
    await tidy(kept, options);
    lent.delete(name);
    free.set(name, kept);
  };
  return { ...kept, giveBack };
}

/** Goes on to an address, as a person does who is there already. Lists that were read moments ago may be shown as they were. */
export const goOnAs = (
  person: PersonName,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Borrowed> =>
  borrow(person, options, async ({ page, nothing }) => {
    await push(page, path);
    await page.locator('h1').filter({ hasNotText: nothing }).waitFor();
  });

/** Loads an address: the page knows no answer of the service yet. */
export const loadAs = (
  person: PersonName,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Borrowed> => borrow(person, options, ({ page }) => load(page, path));
