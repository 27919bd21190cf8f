import * as z from 'zod';

const jsonSchema = z.looseObject({
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).default({}),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  maxLength: z.int().optional(),
  maxItems: z.int().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
});

/** Where a schema names no bound, the row does that the value is stored in. */
const [LETTERS, ENTRIES] = [256, 3];
/** A quote takes four bytes of a Lambda response: it is escaped in the body, and the body in the response. */
const WIDEST_LETTER = '"';

const longest = (values: readonly unknown[]): unknown =>
  values.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];

function build(schema: unknown, definitions: Readonly<Record<string, unknown>>): unknown {
  const part = jsonSchema.parse(schema);
  const inner = (each: unknown) => build(each, definitions);
  if (part.$ref !== undefined) {
    return inner(definitions[part.$ref.split('/').at(-1) ?? '']);
  }
  const choices = part.enum ?? part.anyOf?.map(inner);
  if (choices !== undefined) {
    return longest(choices);
  }
  const [type] = [part.type].flat();
  switch (type) {
    case 'string':
      return part.format === undefined
        ? WIDEST_LETTER.repeat(part.maxLength ?? LETTERS)
        : new Date(0).toISOString();
    case 'array':
      return Array.from({ length: part.maxItems ?? ENTRIES }, () => inner(part.items));
    case 'object':
      return Object.fromEntries(
        Object.entries(part.properties).map(([name, each]) => [name, inner(each)]),
      );
    default:
      return part.const ?? Number.MIN_SAFE_INTEGER;
  }
}

/** A value with every property that a response schema has, each as long as the schema allows. */
export function largeValue(schema: z.ZodType): unknown {
  const text = jsonSchema.parse(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  return build(text, text.$defs);
}
