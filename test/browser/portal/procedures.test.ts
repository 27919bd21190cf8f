import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { customerWithSoftware } from './customer-of-demo.ts';
import { goOnAs } from './kept-pages.ts';
import { tabTo } from './keyboard.ts';
import { button } from './software-page.ts';
import { expectAccessible, type Visit } from './visit.ts';

const url = inject('serviceUrl');
const WORDS = {
  en: {
    get: 'Get download & key',
    showKey: 'Show key',
    copyLink: 'Copy link',
    download: 'Download',
    cancel: 'Cancel purchase',
    keep: 'Keep purchase',
    told: 'I have told the customer to stop using the software.',
    done: 'The purchase is cancelled',
    close: 'Close',
    cancelled: 'Cancelled',
    report: 'Report a problem',
    type: 'Problem type',
    topic: 'CSP purchase/refund on behalf of customers',
    title: 'Title',
    description: 'Description',
    reason: 'Reason for the refund',
    amount: /^Requested amount/,
    all: 'All',
    moderate: /^Moderate/,
    country: 'Country of the phone number',
    phone: 'Phone number',
    submit: 'Submit',
    missing: 'Enter a title.',
    open: 'Open',
  },
  ko: {
    get: '다운로드 및 키 받기',
    showKey: '키 표시',
    copyLink: '링크 복사',
    download: '다운로드',
    cancel: '구매 취소',
    keep: '구매 유지',
    told: '고객에게 소프트웨어 사용을 중지하도록 알렸습니다.',
    done: '구매가 취소되었습니다',
    close: '닫기',
    cancelled: '취소됨',
    report: '문제 보고',
    type: '문제 유형',
    topic: '고객을 대신한 CSP 구매/환불',
    title: '제목',
    description: '설명',
    reason: '환불 이유',
    amount: /^요청된 금액/,
    all: '전액',
    moderate: /^보통/,
    country: '전화 번호의 국가',
    phone: '전화 번호',
    submit: '제출',
    missing: '제목을 입력하세요.',
    open: '진행 중',
  },
} as const;
const LOCALES = { en: {}, ko: { locale: 'ko-KR' } } as const;

/** Opens the software of a new customer as the admin agent, in a language. */
async function atSoftware(language: 'en' | 'ko') {
  const made = await customerWithSoftware(url, language === 'ko' ? 'KR' : 'US');
  const opened = await goOnAs('admin', made.software, LOCALES[language]);
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return { ...made, ...opened };
}

const clean = ({ complaints }: Visit) => expect(complaints).toEqual([]);

describe.each(['en', 'ko'] as const)('the three procedures in %s', (language) => {
  const words = WORDS[language];

  it('R6, R7: keys and downloads, by keyboard alone', async () => {
    const at = await atSoftware(language);
    const { page, giveBack } = at;
    await tabTo(page, 'Windows Server Standard');
    await page.keyboard.press('Enter');
    await button(page, words.get).waitFor();
    await expectAccessible(page, language);
    await tabTo(page, words.get);
    await page.keyboard.press('Enter');
    await button(page, words.showKey).waitFor();
    await expectAccessible(page, language);

    await tabTo(page, words.showKey);
    await page.keyboard.press('Enter');
    await page.getByText(/^[A-Z0-9]{5}(-[A-Z0-9]{5}){4}$/).waitFor();
    await tabTo(page, words.copyLink);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toMatch(/\/d\/[\w-]+$/);

    const link = page.getByRole('link', { name: words.download, exact: true });
    await tabTo(page, words.download);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/d\//).catch(() => undefined);
    const press = page.locator('form button').first();
    if (await link.isHidden()) {
      const [file] = await Promise.all([page.waitForEvent('download'), press.click()]);
      const bytes = await readFile(await file.path());
      expect(createHash('sha256').update(bytes).digest('hex')).toHaveLength(64);
    }
    clean(at);
    await giveBack();
  });

  it('R13, R15, R16: cancels a purchase, by keyboard alone', async () => {
    const at = await atSoftware(language);
    const { page, giveBack } = at;
    await tabTo(page, 'Windows Server Standard');
    await page.keyboard.press('Enter');
    await button(page, words.cancel).waitFor();
    await tabTo(page, words.cancel);
    await page.keyboard.press('Enter');
    const keep = button(page, words.keep);
    await keep.waitFor();
    await expect.poll(() => page.locator(':focus').textContent()).toBe(words.keep);
    await expectAccessible(page, language);

    await page.getByRole('checkbox', { name: words.told }).focus();
    await page.keyboard.press('Space');
    await tabTo(page, words.cancel);
    await page.keyboard.press('Enter');
    await page.getByText(words.done).waitFor();
    await expectAccessible(page, language);
    await tabTo(page, words.close);
    await page.keyboard.press('Enter');
    await page.locator('li').getByText(words.cancelled, { exact: true }).first().waitFor();
    clean(at);
    await giveBack();
  });

  it('R17, R18: reports a problem; a draft survives a reload, and an error loses nothing', async () => {
    const at = await atSoftware(language);
    const { page, giveBack, orderId } = at;
    await page.getByRole('button', { name: /^Windows Server Standard/ }).click();
    await button(page, words.report).click();
    await page.getByRole('heading', { level: 1, name: words.report }).waitFor();
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await page.getByRole('combobox', { name: words.type }).selectOption({ label: words.topic });
    await page.getByRole('radio', { name: words.moderate }).check();
    await field(words.description).fill('Bought twice.');
    await field(words.reason).fill('Twice');
    await button(page, words.all).click();
    await page.getByRole('combobox', { name: words.country }).selectOption('KR');
    await field(words.phone).fill('02-531-4500');
    await button(page, words.submit).click();
    const summary = page.getByRole('alert').filter({ hasText: words.missing }).first();
    await summary.waitFor();
    await expect.poll(() => page.locator(':focus').textContent()).toContain(words.missing);
    await expectAccessible(page, language);

    await page.reload();
    await field(words.description).waitFor();
    expect(await field(words.description).inputValue()).toBe('Bought twice.');
    await field(words.title).fill('Refund of a second purchase');
    await button(page, words.submit).click();
    await page.getByRole('heading', { level: 1, name: 'Refund of a second purchase' }).waitFor();
    await page.getByText(words.open, { exact: true }).waitFor();
    await page.getByText(orderId).waitFor();
    await expectAccessible(page, language);
    clean(at);
    await giveBack();
  });
});
