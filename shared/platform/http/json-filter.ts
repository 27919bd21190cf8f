import * as z from 'zod';
import { foldCase } from './fold-case.ts';

/**
 * Partner Center's filters: JSON in a query parameter, with property names in any case. The error for invalid JSON
 * shows an example.
 */
export const jsonFilter = <Schema extends z.ZodObject>(schema: Schema, example: z.input<Schema>) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return foldCase(schema, JSON.parse(text));
      } catch {
        context.addIssue({
          code: 'custom',
          message: `must be JSON such as ${JSON.stringify(example)}, URL-encoded`,
        });
        return z.NEVER;
      }
    })
    .pipe(schema);
