import type * as z from 'zod';

/** A setting as its schema reads it, or what is wrong with it as sentences. Both are empty for a setting that is absent. */
export function shapeFaults<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  setting: unknown,
): { readonly data: z.output<Schema> | undefined; readonly faults: readonly string[] } {
  if (setting === undefined) {
    return { data: undefined, faults: [] };
  }
  const { success, data, error } = schema.safeParse(setting);
  return success
    ? { data, faults: [] }
    : {
        data: undefined,
        faults: error.issues.map(({ path, message, code }) => {
          const place = [name, ...path].join('.');
          return code === 'unrecognized_keys'
            ? `has a setting ${place} with a part that nothing reads. ${message}.`
            : `has a wrong ${place}: it takes ${message.replace(/^Invalid input: expected /, '')}.`;
        }),
      };
}
