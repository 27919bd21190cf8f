import type { JsonSchema } from './baseline.ts';
import type { Shape, Type } from './shape.ts';

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A .NET name: `one_time` becomes `OneTime`. */
export const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The forms in which .NET and PowerShell print a GUID, besides the usual one. */
export const GUID_FORMS: Readonly<Record<string, (guid: string) => string>> = {
  'upper-case GUID': (guid) => guid.toUpperCase(),
  'GUID in braces': (guid) => `{${guid}}`,
  'GUID without dashes': (guid) => guid.replaceAll('-', ''),
};

/** A value with each of its GUIDs in another form. */
export function withGuids(value: unknown, form: (guid: string) => string): unknown {
  if (typeof value === 'string') {
    return GUID.test(value) ? form(value) : value;
  }
  return Array.isArray(value)
    ? value.map((item) => withGuids(item, form))
    : isObject(value)
      ? mapValues(value, (each) => withGuids(each, form))
      : value;
}

const mapValues = (value: Json, change: (value: unknown, name: string) => unknown): Json =>
  Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]));

/** A body with .NET's property names. */
export function withPascalNames(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map(withPascalNames)
    : isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, each]) => [pascal(name), withPascalNames(each)]),
        )
      : value;
}

/** A body with null for each property that its schema has and it does not set. */
export function withNulls(value: unknown, schema: JsonSchema | undefined): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => withNulls(item, schema?.items));
  }
  if (!isObject(value)) {
    return value;
  }
  const properties = schema?.properties ?? {};
  return {
    ...mapValues(properties, () => null),
    ...mapValues(value, (each, name) => withNulls(each, properties[name])),
  };
}

const typeOf = (shape: Shape, name: string): Type | undefined =>
  shape.required[name] ?? shape.optional[name];

/** Changes each object of a body, by its documented shape. */
function mapObjects(
  value: unknown,
  type: Type | undefined,
  change: (value: Json, shape: Shape) => Json,
): unknown {
  if (type?.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => mapObjects(item, type.of, change));
  }
  if (type?.kind !== 'object' || !isObject(value)) {
    return value;
  }
  const { shape } = type;
  return change(
    mapValues(value, (each, name) => mapObjects(each, typeOf(shape, name), change)),
    shape,
  );
}

/** A body with null for each documented property that it does not set. */
export const withDocumentedNulls = (value: unknown, shape: Shape): unknown =>
  mapObjects(value, { kind: 'object', shape }, (each, { required, optional }) => ({
    ...mapValues({ ...required, ...optional, links: null, attributes: null }, () => null),
    ...each,
  }));

/** A body with the zero of each enum that it does not set. */
export const withZeros = (value: unknown, shape: Shape): unknown =>
  mapObjects(value, { kind: 'object', shape }, (each, { required, optional }) => ({
    ...Object.fromEntries(
      Object.entries({ ...required, ...optional }).flatMap(([name, type]) =>
        type.kind === 'enum' && type.zero !== undefined ? [[name, type.zero]] : [],
      ),
    ),
    ...each,
  }));

/** A body with its enums in another spelling. */
export const withEnums = (
  value: unknown,
  shape: Shape,
  spell: (word: string) => unknown,
): unknown =>
  mapObjects(value, { kind: 'object', shape }, (each, of) =>
    mapValues(each, (one, name) =>
      typeOf(of, name)?.kind === 'enum' && typeof one === 'string' ? spell(one) : one,
    ),
  );
