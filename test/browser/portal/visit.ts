import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { record } from '../../setup/suite-record.ts';

export const PEOPLE = {
  admin: 'Kim Ji-woo admin agent',
  sales: 'Lee Min-jun sales agent',
  helpdesk: 'Park Seo-yeon helpdesk agent',
  none: 'Jung Do-yun no role yet',
  operator: 'Alex Morgan operator',
} as const;
export type PersonName = keyof typeof PEOPLE;

/** Names of the demo's people begin the names of their buttons in every language. */
const nameOf = (person: PersonName): RegExp =>
  new RegExp(`^${PEOPLE[person].split(' ').slice(0, 2).join(' ')}`);

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Complaints of the browser: errors of scripts, and refusals by the content security policy. */
  readonly complaints: string[];
}

/** A browser that nobody has used yet. */
export async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 900 }, locale: 'en-US' },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, complaints };
}

/** Opens an address of the portal as a person of the demo. */
export async function visit(
  browser: Browser,
  { url, person, path }: { url: string; person: PersonName; path: string },
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const opened = await open(browser, options);
  const { page } = opened;
  await page.goto(`${url}/sign-in?returnTo=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name: nameOf(person) }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign'));
  await page.locator('h1').waitFor();
  return opened;
}

/** Holds what is still loading, in each language. */
const LOADING = /^(Loading|불러오는 중)$/;
const QUIET_MILLISECONDS = 250;

/** Waits until a page has asked for nothing for a moment, and is loading nothing. */
export async function waitForQuiet(page: Page): Promise<void> {
  let at = Date.now();
  const asked = () => {
    at = Date.now();
  };
  page.on('request', asked);
  page.on('requestfinished', asked);
  const isQuiet = async () =>
    (await page.getByLabel(LOADING).count()) === 0 && Date.now() - at >= QUIET_MILLISECONDS;
  await expect.poll(isQuiet).toBe(true);
  page.off('request', asked);
  page.off('requestfinished', asked);
}

/** Follows a link of the portal to another address, which may still be loading then. */
export const push = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );

/** Goes on to another address of the portal as its links do: without another load, and another sign-in. */
export async function goOnTo(page: Page, path: string): Promise<void> {
  await push(page, path);
  await page.locator('h1').waitFor();
  await waitForQuiet(page);
}

export const currentLanguage = (page: Page): Promise<string> =>
  page.evaluate('document.documentElement.lang');

/** Presses the button with the other language's name, which a dialog may cover. */
export async function switchLanguage(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('header button[lang]').click()`);
}

/** A colour in the middle of its transition is none of the page's. Animations without an end, such as a spinner's, go on. */
const IS_SETTLED = `document.getAnimations().every(
  ({ playState, effect }) =>
    playState !== 'running' || effect.getComputedTiming().endTime === Infinity,
)`;

/** Holds a page to WCAG 2.2 AA, to one heading of the first level, and to its language. */
export async function expectAccessible(page: Page, language = 'en'): Promise<void> {
  // The page's policy lets nothing poll from within: `evaluate` goes past it.
  await expect.poll(() => page.evaluate(IS_SETTLED)).toBe(true);
  // Otherwise axe opens a second page for the results of several frames, which takes longer than the check.
  expect(page.frames()).toHaveLength(1);
  // A page that was checked before has axe already, half a megabyte of script.
  const axeSource = (await page.evaluate('typeof axe')) === 'object' ? ';' : undefined;
  const { violations } = await new AxeBuilder({ page, ...(axeSource && { axeSource }) })
    // Nothing else is read of the result, and of what is right on a page axe would describe each element.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
  ).toEqual([]);
  record('axe', new URL(page.url()).pathname);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await currentLanguage(page)).toBe(language);
}

/**
 * Words of buttons and of cells that are broken into two lines, and badges that are, which are one line high. In a cell a long word may
 * be broken, such as an e-mail address; and each may end a line at a hyphen or a parenthesis.
 */
const BROKEN_WORDS = `(() => {
  const isBroken = (place) => {
    const range = new Range();
    place(range);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  const textsIn = (element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    return Array.from({ length: 1_000 }, () => texts.nextNode()).filter((text) => text !== null);
  };
  const partsIn = (text, longest) =>
    [...text.data.matchAll(/\\S+/g)]
      .filter(({ 0: word }) => word.length <= longest)
      .flatMap(({ index, 0: word }) =>
        [...word.matchAll(/[\\p{L}\\p{N}]+/gu)].map((part) => ({
          text, part: part[0], start: index + part.index,
        })),
      );
  const wordsOf = (selector, longest) =>
    [...document.querySelectorAll(selector)]
      .flatMap(textsIn)
      .flatMap((text) => partsIn(text, longest))
      .filter(({ text, part, start }) =>
        isBroken((range) => {
          range.setStart(text, start);
          range.setEnd(text, start + part.length);
        }),
      )
      .map(({ part }) => part);
  const badges = [...document.querySelectorAll('.fui-Badge')]
    .filter((badge) => isBroken((range) => range.selectNodeContents(badge)))
    .map(({ textContent }) => textContent);
  return [...badges, ...wordsOf('button', Infinity), ...wordsOf('td', 16)];
})()`;

/** A page never scrolls sideways, however narrow it is, and breaks no word of a button or a cell, and no badge. */
export async function expectFits(page: Page): Promise<void> {
  expect(
    await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
  ).toBeLessThanOrEqual(0);
  expect(await page.evaluate(BROKEN_WORDS)).toEqual([]);
}
