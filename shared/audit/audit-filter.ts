import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { jsonFilter } from '#shared/platform/http/json-filter.ts';
import { words } from '#shared/platform/http/words.ts';
import { searchText } from '#shared/platform/text/pieces.ts';
import { searchForm } from '#shared/platform/text/search-form.ts';

const FIELDS = ['CustomerId', 'CompanyName', 'ResourceType', 'OperationType'] as const;
export type AuditField = (typeof FIELDS)[number];

const filter = z
  .object({
    Field: words(FIELDS),
    Value: searchText,
    Operator: words(['equals', 'substring']),
  })
  .refine(({ Field, Operator }) => Operator === 'equals' || Field === 'CompanyName', {
    message: rule('RULE_EQUALS_OR_SUBSTRING'),
    path: ['Operator'],
  });

export interface AuditFilter {
  readonly Field: AuditField;
  readonly Value: string;
  readonly Operator: 'equals' | 'substring';
}

const EXAMPLE = { Field: 'ResourceType', Value: 'order', Operator: 'equals' } as const;

/** A filter by one field. A value that does not occur matches no record. */
export const auditFilter = jsonFilter(filter, EXAMPLE);

export const isCompany = ({ Value, Operator }: AuditFilter, companyName: string): boolean =>
  Operator === 'equals'
    ? searchForm(companyName) === searchForm(Value)
    : searchForm(companyName).includes(searchForm(Value));

/** Types in the form of a record: clients write `SoftwareKey`, `software_key` and `SOFTWARE_KEY`. */
export const typeName = (value: string): string =>
  value
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/^softwarekey$/, 'software_key')
    .replace(/^softwaredownloadlink$/, 'software_download_link');
