import * as z from 'zod';

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault
  ) {
    inner = inner.unwrap();
  }
  return inner;
}

/**
 * Renames properties to the spelling of the schema. Partner Center matches property names without regard to case
 * (its own examples send "LineItems"). Unknown names stay as they are. An exact name wins over one that differs in
 * case.
 */
export function foldCase(schema: unknown, value: unknown): unknown {
  const shape = unwrapped(schema);
  if (shape instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => foldCase(shape.element, item));
  }
  if (!(shape instanceof z.ZodObject) || !isPlainObject(value)) {
    return value;
  }
  const names = new Map(Object.keys(shape.shape).map((name) => [name.toLowerCase(), name]));
  const folded: Record<string, unknown> = {};
  for (const [given, item] of Object.entries(value)) {
    const name = names.get(given.toLowerCase()) ?? given;
    if (name === given || !Object.hasOwn(value, name)) {
      Object.defineProperty(folded, name, {
        value: foldCase(shape.shape[name], item),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return folded;
}
