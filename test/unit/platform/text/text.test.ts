import { describe, expect, it } from 'vitest';
import { domainOf } from '#shared/platform/text/domain.ts';
import { emailOf } from '#shared/platform/text/email.ts';
import {
  domainText,
  emailText,
  longText,
  nameText,
  phoneText,
} from '#shared/platform/text/pieces.ts';
import { searchForm } from '#shared/platform/text/search-form.ts';

describe('a name', () => {
  it.each([
    ['  Contoso  ', 'Contoso'],
    ['\u200BContoso\uFEFF', 'Contoso'],
    ['\u202AContoso\u202C', 'Contoso'],
    ['Hanbit\u3000\u3000산업', 'Hanbit 산업'],
    ['👩‍💻 Studio', '👩‍💻 Studio'],
  ])('%j is kept as %j', (given, kept) => {
    expect(nameText(50).parse(given)).toBe(kept);
  });

  it.each([
    '',
    '   ',
    '\u200B\u200B',
    '\u3164',
    '\u00AD',
    'a\u0000b',
    'a\nb',
    'a\u009Fb',
    'ab\u202Egnp.exe',
  ])('%j is refused', (given) => {
    expect(nameText(50).safeParse(given).success).toBe(false);
  });

  it('of several lines keeps its line breaks, and nothing else that controls', () => {
    expect(longText(50).parse(' a\r\n\tb ')).toBe('a\r\n\tb');
    expect(longText(50).safeParse('a\u001Bb').success).toBe(false);
    expect(longText(50).safeParse('a\u202Eb').success).toBe(false);
  });
});

describe('a domain', () => {
  it.each([
    ['CONTOSO.com', 'contoso.com'],
    ['contoso.com.', 'contoso.com'],
    [' contoso.com ', 'contoso.com'],
    ['\u200Bcontoso\u200B.com', 'contoso.com'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['한빛.한국', 'xn--xx3br43b.xn--3e0b707e'],
    ['xn--xx3br43b.xn--3e0b707e', 'xn--xx3br43b.xn--3e0b707e'],
    ['contoso。com', 'contoso.com'],
  ])('%j is %j', (given, kept) => {
    expect(domainText.parse(given)).toBe(kept);
  });

  it.each([
    'contoso',
    'http://contoso.com',
    'a_b.com',
    'contoso..com',
    '-a.com',
    '10.0.0.1',
    'a.com/x',
    'a@b.com',
    '%41.com',
  ])('%j is none', (given) => {
    expect(domainOf(given)).toBeUndefined();
  });
});

describe('an e-mail address', () => {
  it.each([
    [' kim@contoso.com', 'kim@contoso.com'],
    ['\u202Akim@contoso.com\u202C', 'kim@contoso.com'],
    ['kim@\u200Bcontoso.com.', 'kim@contoso.com'],
    ['mailto:kim@contoso.com', 'kim@contoso.com'],
    ['kim@한빛.한국', 'kim@xn--xx3br43b.xn--3e0b707e'],
    ['o’kim@x.com', undefined],
    ["o'kim+a@x.com", "o'kim+a@x.com"],
    ['kim@contoso', undefined],
    ['kim', undefined],
    ['@contoso.com', undefined],
    ['a@b@contoso.com', undefined],
    ['a..b@contoso.com', undefined],
  ])('%j is %j', (given, kept) => {
    expect(emailOf(given)).toBe(kept);
    expect(emailText(100).safeParse(given).success).toBe(kept !== undefined);
  });
});

it('a telephone number loses the marks that address books put around it', () => {
  expect(phoneText.parse('\u202A+82 2 531 4500\u202C')).toBe('+82 2 531 4500');
});

describe('searches', () => {
  it.each([
    ['istanbul', 'İstanbul'],
    ['ISTANBUL', 'İstanbul'],
    ['İSTANBUL', 'istanbul'],
    ['diyarbakir', 'DIYARBAKIR'],
    ['ǰ', 'J̌'],
    ['STRASSE', 'Straße'],
    ['ｃｏｎｔｏｓｏ', 'Contoso'],
    ['한빛', '한빛'.normalize('NFD')],
  ])('for %s find %s', (asked, name) => {
    expect(searchForm(asked)).toBe(searchForm(name));
  });
});
