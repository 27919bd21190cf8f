import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { theBrowser } from '../browser.ts';
import { tabTo } from './keyboard.ts';
import { keepState } from './pictures.ts';
import { visit } from './visit.ts';

const url = inject('serviceUrl');
const MINUTE = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await theBrowser();
});

/** Sets the page's own clock, which then stands still: the notice does not end while a slow machine looks at it. */
const moveClock = (page: Page, minutes: number) =>
  page.clock.setFixedTime(Date.now() + minutes * MINUTE);

/** A form with a title in it, a minute before the end of a session that the issuer does not renew. */
async function formBeforeTheEnd(locale: string) {
  const visited = await visit(browser, { url, person: 'admin', path: '/reports/new' }, { locale });
  const { page } = visited;
  await page.route('**/token', (route) => route.fulfill({ status: 400, body: '{}' }));
  const title = page.getByRole('textbox', { name: /^(Title|제목)/ });
  await title.fill('Typed before the end');
  await moveClock(page, 59);
  return { ...visited, title };
}

it('a session that ends in two minutes says so, is renewed by keyboard, and keeps what was typed', async () => {
  const { page, context, title } = await formBeforeTheEnd('en-US');
  const notice = page.getByRole('region', { name: /^Your session ends at / });
  await notice.waitFor();
  expect(await title.evaluate('document.activeElement?.localName')).toBe('input');
  await keepState(page, 'session-ending');
  await tabTo(page, 'Stay signed in');
  await page.keyboard.press('Enter');
  await notice.getByText(/could not be renewed/).waitFor();
  await page.unrouteAll();
  await page.keyboard.press('Enter');
  await notice.waitFor({ state: 'detached' });
  expect(await title.inputValue()).toBe('Typed before the end');
  await expect
    .poll(() => page.locator(':focus').evaluate('document.activeElement.localName'))
    .toBe('h1');
  await context.close();
});

it('a session that nobody renewed says in Korean when it ends, and then that it has', async () => {
  const { page, context, title } = await formBeforeTheEnd('ko-KR');
  await page.getByRole('region', { name: /^세션이 .+에 종료됩니다$/ }).waitFor();
  await keepState(page, 'session-ending-ko', 'ko');
  await moveClock(page, 61);
  await page.getByRole('dialog', { name: '세션이 종료되었습니다' }).waitFor();
  expect(await title.inputValue()).toBe('Typed before the end');
  await context.close();
});
