import { expect, it } from 'vitest';
import { isCompany } from '#shared/audit/audit-filter.ts';

it.each([
  ['istanbul', 'İstanbul A.Ş.', 'substring'],
  ['İSTANBUL A.Ş.', 'istanbul a.ş.', 'equals'],
  ['ǰazz', 'J\u030cAZZ', 'equals'],
  ['Ｃｏｎｔｏｓｏ', 'contoso', 'equals'],
] as const)('a filter by the company %s finds the records of %s', (Value, company, Operator) => {
  expect(isCompany({ Field: 'CompanyName', Value, Operator }, company)).toBe(true);
  expect(isCompany({ Field: 'CompanyName', Value, Operator }, 'Fabrikam')).toBe(false);
});
