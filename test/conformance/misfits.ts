import type { Shape, Type } from './shape.ts';

/** A property of an answer that is not as documented. */
export interface Misfit {
  readonly property: string;
  readonly difference: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Simple = Exclude<Type['kind'], 'enum' | 'list' | 'object'>;

const SIMPLE: Readonly<Record<Simple, (value: unknown) => boolean>> = {
  any: () => true,
  text: (value) => typeof value === 'string',
  digits: (value) => typeof value === 'string' && /^\d+$/.test(value),
  guid: (value) => typeof value === 'string' && GUID.test(value),
  date: (value) => typeof value === 'string' && DATE.test(value),
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  map: isObject,
};

function misfitsOfShape(shape: Shape, value: unknown, at: string): readonly Misfit[] {
  if (!isObject(value)) {
    return [{ property: at, difference: 'is not an object' }];
  }
  const below = (name: string) => (at === '' ? name : `${at}.${name}`);
  return [
    ...Object.entries(shape.required).flatMap(([name, type]) =>
      value[name] === undefined || value[name] === null
        ? [{ property: below(name), difference: 'is missing' }]
        : misfitsOf(type, value[name], below(name)),
    ),
    ...Object.entries(shape.optional).flatMap(([name, type]) =>
      value[name] === undefined || value[name] === null
        ? []
        : misfitsOf(type, value[name], below(name)),
    ),
  ];
}

function misfitsOfValue(type: Type, value: unknown, at: string): readonly Misfit[] {
  switch (type.kind) {
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item) => misfitsOf(type.of, item, `${at}[]`))
        : [{ property: at, difference: 'is not a list' }];
    case 'object':
      return misfitsOfShape(type.shape, value, at);
    case 'enum':
      return type.values.some((known) => known === value) || value === type.zero
        ? []
        : [{ property: at, difference: 'has a value that Partner Center does not have' }];
    default:
      return SIMPLE[type.kind](value)
        ? []
        : [{ property: at, difference: `is not of the type ${type.kind}` }];
  }
}

/** Differences between a value and its documented type, each one once. Properties that no document has are allowed. */
export function misfitsOf(type: Type, value: unknown, at = ''): readonly Misfit[] {
  const all = misfitsOfValue(type, value, at);
  const byText = new Map(all.map((one) => [`${one.property} ${one.difference}`, one]));
  return [...byText.values()];
}
