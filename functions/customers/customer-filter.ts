import * as z from 'zod';
import type { CustomerFilter } from '#shared/domain/customer.ts';
import { foldCase } from '#shared/http/fold-case.ts';

const FIELDS = { CompanyName: 'companyName', Domain: 'domain' } as const;

const filter = z.object({
  Field: z.enum(['CompanyName', 'Domain']),
  Value: z.string().trim().min(1).max(200),
  Operator: z.literal('starts_with'),
});

const asJson = z.string().transform((text, context): unknown => {
  try {
    return foldCase(filter, JSON.parse(text));
  } catch {
    context.addIssue({
      code: 'custom',
      message:
        'must be JSON such as {"Field":"Domain","Value":"contoso","Operator":"starts_with"}, URL-encoded',
    });
    return z.NEVER;
  }
});

/** Partner Center's filter: JSON in a query parameter. */
export const customerFilter = asJson
  .pipe(filter)
  .transform(({ Field, Value }): CustomerFilter => ({ field: FIELDS[Field], startsWith: Value }));

/** The query parameter that says the filter, as Partner Center writes it. */
export function filterParameter({ field, startsWith }: CustomerFilter): string {
  const Field = field === 'domain' ? 'Domain' : 'CompanyName';
  return JSON.stringify({ Field, Value: startsWith, Operator: 'starts_with' });
}
