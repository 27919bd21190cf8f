import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Places of a JSON Schema whose named properties leave room for any others. */
function openPlaces(schema: unknown, path = ''): readonly string[] {
  if (!isObject(schema)) {
    return [];
  }
  const isOpen =
    isObject(schema['properties']) && (schema['additionalProperties'] ?? false) !== false;
  return [
    ...(isOpen ? [path] : []),
    ...Object.entries(schema).flatMap(([name, each]) => openPlaces(each, `${path}/${name}`)),
  ];
}

const openIn = (input: z.ZodType) =>
  openPlaces(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));

const inputs = DEPLOYED_ROUTES.flatMap(({ route: { key, reads } }) =>
  reads?.input === undefined ? [] : [[key, reads.input] as const],
);

describe('the fields that a caller may set', () => {
  it('are those of every route', () => {
    expect(inputs.length).toBeGreaterThan(100);
  });

  it.each(inputs)('are named by the schema of %s, which drops all others', (_, input) => {
    expect(openIn(input)).toEqual([]);
  });

  it('would be found out', () => {
    expect(openIn(z.looseObject({ a: z.string() }))).toEqual(['']);
    expect(openIn(z.object({ a: z.array(z.looseObject({ b: z.int() })) }))).toHaveLength(1);
  });
});
