import * as z from 'zod';
import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';
import { canonicalId } from './guid.ts';
import { foldWord, readWord, UNSAID } from './words.ts';

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Unwrapped {
  readonly schema: unknown;
  /** True if the schema itself has a meaning for null. */
  readonly takesNull: boolean;
}

/** The schema that says what the value looks like, without what is optional, has a default, or comes after it. */
function unwrap(schema: unknown): Unwrapped {
  let [inner, takesNull] = [schema, false];
  for (;;) {
    if (inner instanceof z.ZodNullable) {
      [inner, takesNull] = [inner.unwrap(), true];
    } else if (
      inner instanceof z.ZodOptional ||
      inner instanceof z.ZodDefault ||
      inner instanceof z.ZodCatch
    ) {
      inner = inner.unwrap();
    } else if (inner instanceof z.ZodPipe) {
      // A text that is changed and then taken as a word, or a word that is changed afterwards.
      const [before, after] = [unwrap(inner.in), unwrap(inner.out)];
      const isWordAfter = before.schema instanceof z.ZodString && isWord(after.schema);
      return isWordAfter ? after : before;
    } else {
      return { schema: inner, takesNull: takesNull || inner instanceof z.ZodUnknown };
    }
  }
}

const isWord = (schema: unknown): schema is z.ZodEnum | z.ZodLiteral =>
  schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;

/** The properties that a schema has by name; none for a schema of anything but an object. */
export function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { schema: inner } = unwrap(schema);
  return inner instanceof z.ZodObject ? inner.shape : {};
}

/** Finds a property by a name in another case, or with underscores. */
export function propertyNamer(names: readonly string[]): (given: string) => string | undefined {
  const byCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const byWord = new Map(names.map((name) => [foldWord(name), name]));
  return (given) => byCase.get(given.toLowerCase()) ?? byWord.get(foldWord(given));
}

/** The id of an import is a digest: 32 hex digits of it are no GUID without dashes. */
const IS_ID = /(?<!import)id$/i;

function readProperty(schema: unknown, name: string, value: unknown): unknown {
  const { takesNull } = unwrap(schema);
  if (value === null && !takesNull) {
    return UNSAID;
  }
  const id = typeof value === 'string' && IS_ID.test(name) ? canonicalId(value) : value;
  return read(schema, id);
}

function define(object: object, name: string, value: unknown): void {
  // An assignment to __proto__ would change the prototype.
  Object.defineProperty(object, name, {
    ...{ value, enumerable: true, configurable: true, writable: true },
  });
}

/** Reads the properties of an object, each under the name that the schema has for it. */
function readObject(
  value: Record<string, unknown>,
  schemaOf: (name: string) => unknown,
  nameOf: (given: string) => string | undefined,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [given, item] of Object.entries(value)) {
    const name = nameOf(given) ?? given;
    const one = readProperty(schemaOf(name), name, item);
    if (one === UNSAID) {
      continue;
    }
    if (Object.hasOwn(result, name)) {
      throw new DomainError('INVALID_PROPERTY', because('FIELD_TWICE', { name }), {
        data: [name],
      });
    }
    define(result, name, one);
  }
  return result;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

function read(given: unknown, value: unknown): unknown {
  const { schema } = unwrap(given);
  if (schema instanceof z.ZodEnum) {
    return readWord(schema, schema.options, value);
  }
  if (schema instanceof z.ZodLiteral) {
    return readWord(schema, [...schema.values], value);
  }
  if (schema instanceof z.ZodBoolean && typeof value === 'string') {
    return BOOLEANS[value.toLowerCase()] ?? value;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => readItem(schema.element, item));
  }
  if (schema instanceof z.ZodObject && isPlainObject(value)) {
    const { shape } = schema;
    return readObject(value, (name) => shape[name], propertyNamer(Object.keys(shape)));
  }
  if (schema instanceof z.ZodRecord && isPlainObject(value)) {
    return readObject(
      value,
      () => schema.valueType,
      (name) => name,
    );
  }
  return value;
}

/** An item of a list says something, or is refused: a list does not become shorter. */
function readItem(schema: unknown, value: unknown): unknown {
  const item = read(schema, value);
  return item === UNSAID ? value : item;
}

/**
 * Reads a request as Partner Center does, by the schema of its input: property names, enums and booleans in any case and
 * with or without underscores, enums by their numbers, GUIDs in any form, and `null` or the zero of an enum as not said.
 * Everything else stays as it is, and is the schema's to refuse. Names that the schema does not have stay, too.
 */
export function readTolerantly(schema: unknown, value: unknown): unknown {
  const result = read(schema, value);
  return result === UNSAID ? value : result;
}
