import { expect, it } from 'vitest';
import { PARTNER_ROUTES } from './baseline.ts';
import { isWriting, REQUEST_GAPS } from './gaps.ts';
import { holdRequestForms } from './hold-forms.ts';
import { formsOf, someFormsOf } from './request-forms.ts';

// test/nightly/request-forms.test.ts sends all forms to all routes.
holdRequestForms(isWriting ? formsOf : someFormsOf, isWriting);

it('sends each form to some route', () => {
  const all = new Set(PARTNER_ROUTES.flatMap(formsOf).map(({ name }) => name));
  const some = new Set(PARTNER_ROUTES.flatMap(someFormsOf).map(({ name }) => name));
  expect(some).toEqual(all);
});

it('each gap of a request is one of a deployed route', () => {
  const keys = new Set<string>(PARTNER_ROUTES.map(({ key }) => key));
  expect(Object.keys(REQUEST_GAPS).filter((key) => !keys.has(key))).toEqual([]);
});
