import { describe, expect, it } from 'vitest';
import { auditFilter } from '#shared/audit/audit-filter.ts';
import { text as catalogText } from '#shared/catalog/import/document-values.ts';
import { listCustomersInput } from '#shared/customers/list-customers.ts';
import { listEntitlementsRoute } from '#shared/entitlements/entitlements.api.ts';

/** Fields, each as the text that it makes of another; undefined where it refuses it. */
const FIELDS = {
  'the search of customers': (text: string) =>
    listCustomersInput.safeParse({ search: text }).data?.search,
  'the search of software': (text: string) =>
    Object(listEntitlementsRoute.reads.input.safeParse({ search: text }).data).search,
  'the value of an audit filter': (text: string) =>
    auditFilter.safeParse(JSON.stringify({ Field: 'CompanyName', Value: text, Operator: 'equals' }))
      .data?.Value,
  'a text of a catalog': (text: string) => catalogText.safeParse(text).data,
};

describe.each(Object.entries(FIELDS))('%s', (_, taken) => {
  it('is taken without the blanks and marks around it', () => {
    expect(taken('\u200b\u00a0Contoso \u2060')).toBe('Contoso');
  });

  it.each([' ', '\u200b\u2063', 'Con\u0007toso'])('is refused where it is %j', (text) => {
    expect(taken(text)).toBeUndefined();
  });
});
