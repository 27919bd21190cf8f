import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { canonicalId } from './guid.ts';
import { readTolerantly } from './tolerant-reader.ts';

/** A filter by an id takes it in each form of a GUID. */
function withId(filter: unknown): unknown {
  const { Field, Value, ...others } = Object(filter);
  return typeof Value === 'string' && /id$/i.test(String(Field))
    ? { ...others, Field, Value: canonicalId(Value) }
    : filter;
}

/**
 * Partner Center's filters: JSON in a query parameter, with names of properties, fields and operators in any case. The
 * error for invalid JSON shows an example.
 */
export const jsonFilter = <Schema extends z.ZodObject>(schema: Schema, example: z.input<Schema>) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return withId(readTolerantly(schema, JSON.parse(text)));
      } catch {
        context.addIssue({
          code: 'custom',
          message: rule('RULE_JSON_SUCH_AS', { example: JSON.stringify(example) }),
        });
        return z.NEVER;
      }
    })
    .pipe(schema);
