import * as z from 'zod';
import { jsonFilter } from '#shared/platform/http/json-filter.ts';
import { domainOf } from '#shared/platform/text/domain.ts';
import { nameText } from '#shared/platform/text/pieces.ts';
import type { CustomerFilter } from './customer.ts';

const FIELDS = { CompanyName: 'companyName', Domain: 'domain' } as const;

const filter = z.object({
  Field: z.enum(['CompanyName', 'Domain']),
  Value: nameText(200),
  Operator: z.literal('starts_with'),
});

const EXAMPLE = { Field: 'Domain', Value: 'contoso', Operator: 'starts_with' } as const;

export const customerFilter = jsonFilter(filter, EXAMPLE).transform(
  ({ Field, Value }): CustomerFilter => ({
    field: FIELDS[Field],
    // A whole name is compared as it is stored; the beginning of a Unicode one has no form under IDNA.
    startsWith: Field === 'Domain' ? (domainOf(Value) ?? Value) : Value,
  }),
);

/** The query parameter of Partner Center's customer filter. */
export function filterParameter({ field, startsWith }: CustomerFilter): string {
  const Field = field === 'domain' ? 'Domain' : 'CompanyName';
  return JSON.stringify({ Field, Value: startsWith, Operator: 'starts_with' });
}
