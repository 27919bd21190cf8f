/** The way to a value: names of properties, and 0 for an item of a list. */
export type Place = readonly (string | number)[];

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Places of values in what a JSON Schema describes: all of them, or those of one type. */
export function placesIn(schema: unknown, type?: string, place: Place = []): readonly Place[] {
  if (!isObject(schema)) {
    return [];
  }
  const of = (each: unknown, ...further: Place) => placesIn(each, type, [...place, ...further]);
  return [
    ...(type === undefined || schema['type'] === type ? [place] : []),
    ...Object.entries(schema['properties'] ?? {}).flatMap(([name, each]) => of(each, name)),
    ...of(schema['items'], 0),
    ...[schema['anyOf'] ?? []].flat().flatMap((each) => of(each)),
  ];
}
