import { expect, it } from 'vitest';
import { PARTNER_ROUTES } from './baseline.ts';
import { isWriting, REQUEST_GAPS } from './gaps.ts';
import { holdRequestForms } from './hold-forms.ts';
import { formsOf, someFormsOf } from './request-forms.ts';

/** test/nightly/request-forms.test.ts sends all forms to all routes; here, each route gets the forms that none before it got. */
const sent = new Set<string>();
const quickForms = new Map(
  PARTNER_ROUTES.map((route, index) => {
    const forms = someFormsOf(route, index).filter(({ name }) => !sent.has(name));
    for (const { name } of forms) {
      sent.add(name);
    }
    return [route.key, forms] as const;
  }),
);

holdRequestForms(
  isWriting ? formsOf : ({ key }) => quickForms.get(key) ?? [],
  isWriting,
  !isWriting,
);

it('sends each form to some route', () => {
  const all = new Set(PARTNER_ROUTES.flatMap(formsOf).map(({ name }) => name));
  expect(sent).toEqual(all);
});

it('each gap of a request is one of a deployed route', () => {
  const keys = new Set<string>(PARTNER_ROUTES.map(({ key }) => key));
  expect(Object.keys(REQUEST_GAPS).filter((key) => !keys.has(key))).toEqual([]);
});
