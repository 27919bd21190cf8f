import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { jsonFilter } from '#shared/platform/http/json-filter.ts';
import { words } from '#shared/platform/http/words.ts';
import { suggestionFor } from '#shared/platform/text/did-you-mean.ts';
import { searchText } from '#shared/platform/text/pieces.ts';
import { searchForm } from '#shared/platform/text/search-form.ts';
import { OPERATIONS_BY_NAME, RESOURCES_BY_NAME } from './documented-types.ts';

const FIELDS = ['CustomerId', 'CompanyName', 'ResourceType', 'OperationType'] as const;
export type AuditField = (typeof FIELDS)[number];

/** Types in the form of a record: clients write `SoftwareKey`, `software_key` and `SOFTWARE_KEY`. */
const typeName = (value: string): string =>
  value
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/^softwarekey$/, 'software_key')
    .replace(/^softwaredownloadlink$/, 'software_download_link');

/** The types that records have under each name, by the field that filters by it. */
const NAMES = { ResourceType: RESOURCES_BY_NAME, OperationType: OPERATIONS_BY_NAME } as const;

const filter = z
  .object({
    Field: words(FIELDS),
    Value: searchText,
    Operator: words(['equals', 'substring']),
  })
  .refine(({ Field, Operator }) => Operator === 'equals' || Field === 'CompanyName', {
    message: rule('RULE_EQUALS_OR_SUBSTRING'),
    path: ['Operator'],
  })
  .superRefine(({ Field, Value }, context) => {
    if ((Field === 'ResourceType' || Field === 'OperationType') && !typesNamed(Field, Value)) {
      const suggestion = suggestionFor(typeName(Value), [...NAMES[Field].keys()]);
      context.addIssue({
        code: 'custom',
        message: rule('RULE_AUDIT_TYPE', { field: Field, given: Value, suggestion }),
        path: ['Value'],
      });
    }
  });

export interface AuditFilter {
  readonly Field: AuditField;
  readonly Value: string;
  readonly Operator: 'equals' | 'substring';
}

const EXAMPLE = { Field: 'ResourceType', Value: 'order', Operator: 'equals' } as const;

/** A filter by one field. A customer that does not occur matches no record; a type that does not exist is refused. */
export const auditFilter = jsonFilter(filter, EXAMPLE);

export const isCompany = ({ Value, Operator }: AuditFilter, companyName: string): boolean =>
  Operator === 'equals'
    ? searchForm(companyName) === searchForm(Value)
    : searchForm(companyName).includes(searchForm(Value));

/** Our types that a filter by a type means; undefined for a name that neither this service nor Partner Center has. */
export const typesNamed = (
  field: keyof typeof NAMES,
  value: string,
): readonly string[] | undefined => NAMES[field].get(typeName(value));
