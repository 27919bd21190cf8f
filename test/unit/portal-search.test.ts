import { expect, it } from 'vitest';
import { searchForm as ofService } from '#shared/platform/text/search-form.ts';
import { searchForm, someHas } from '../../portal/src/words/search-form.ts';

const TEXTS = ['İstanbul A.Ş.', 'ǰazz', 'Ｃｏｎｔｏｓｏ', 'Straße', 'ﬁrst', '서울', 'I\u0307zmir'];

it.each(TEXTS)('the portal compares %s as the service does', (text) => {
  expect(searchForm(text)).toBe(ofService(text));
});

it.each([
  ['istanbul', 'İstanbul A.Ş.'],
  ['İSTANBUL', 'istanbul'],
  ['ǰ', 'J\u030cazz'],
  ['J\u030c', 'ǰazz'],
  [' contoso ', 'Ｃｏｎｔｏｓｏ'],
])('a filter for %s finds %s', (typed, text) => {
  expect(someHas(['other', text], typed)).toBe(true);
  expect(someHas(['other'], typed)).toBe(false);
});
