import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';
import { bodyText } from './body-text.ts';
import { inputFault, UNWORDED } from './input-faults.ts';
import { parseObject } from './json-object.ts';
import { propertiesOf, propertyNamer, readTolerantly } from './tolerant-reader.ts';

/** The facts of a route that say where its input comes from. */
export interface InputSource {
  readonly input?: z.ZodType;
  readonly bodyless?: boolean;
  /** Names of the input that a request with a body takes from its query. */
  readonly query?: readonly string[] | undefined;
  /** The property that a bare text or number is. */
  readonly bareBody?: string | undefined;
}

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

const PLACES = { path: 'PLACE_PATH', query: 'PLACE_QUERY', body: 'PLACE_BODY' } as const;
type Place = keyof typeof PLACES;

const misplaced = (name: string, place: Place) =>
  new DomainError(
    'INVALID_PROPERTY',
    because('FIELD_MISPLACED', { name, rightPlace: because(PLACES[place]) }),
    { data: [name] },
  );

/** Refuses a value of the input in the query that comes from elsewhere. Parameters that nobody defines are ignored. */
function queryOf(event: APIGatewayProxyEventV2, source: InputSource): Record<string, unknown> {
  const given = event.queryStringParameters ?? {};
  const inPath = Object.keys(event.pathParameters ?? {});
  const nameOf = propertyNamer([...Object.keys(propertiesOf(source.input)), ...inPath]);
  const isRead = (name: string) =>
    !WITH_BODY.has(event.requestContext.http.method) || source.query?.includes(name);
  for (const name of Object.keys(given).map(nameOf)) {
    if (name !== undefined && inPath.includes(name)) {
      throw misplaced(name, 'path');
    }
    if (name !== undefined && !isRead(name)) {
      throw misplaced(name, source.bodyless ? 'path' : 'body');
    }
  }
  return given;
}

/** Refuses what comes from the path or the query, unless it says the same. */
function bodyOf(event: APIGatewayProxyEventV2, source: InputSource): Record<string, unknown> {
  if (source.bodyless || !WITH_BODY.has(event.requestContext.http.method)) {
    return {};
  }
  const body = parseObject(bodyText(event), source.bareBody);
  const elsewhere = { ...event.queryStringParameters, ...event.pathParameters };
  const nameOf = propertyNamer([...Object.keys(elsewhere), ...(source.query ?? [])]);
  const entries = Object.entries(body).filter(([given, value]) => {
    const name = nameOf(given);
    const place = name === undefined ? undefined : placeOf(name, event, source);
    if (name === undefined || place === undefined) {
      return true;
    }
    if (value !== null && value !== elsewhere[name]) {
      throw misplaced(name, place);
    }
    return false;
  });
  return Object.fromEntries(entries);
}

function placeOf(
  name: string,
  { pathParameters }: APIGatewayProxyEventV2,
  { query }: InputSource,
): Place | undefined {
  if (pathParameters && Object.hasOwn(pathParameters, name)) {
    return 'path';
  }
  return query?.includes(name) ? 'query' : undefined;
}

/**
 * Path, query and body as one object: an id comes from the path, a filter from the query, a body from the body. Tolerance
 * is about spelling, never about where a value comes from.
 */
export function rawInput(
  event: APIGatewayProxyEventV2,
  source: InputSource = {},
): Record<string, unknown> {
  const continuationToken = event.headers['ms-continuationtoken'];
  return {
    ...queryOf(event, source),
    ...(continuationToken !== undefined && { continuationToken }),
    ...bodyOf(event, source),
    ...event.pathParameters,
  };
}

/** The name of a field in errors: `lineItems[0].quantity`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (whole, part) =>
      typeof part === 'number' ? `${whole}[${part}]` : `${whole}${whole && '.'}${String(part)}`,
    '',
  );

type Issue = z.core.$ZodIssue;

/** The fields of an issue; an unknown field is named itself. */
export const fieldsOf = (issue: Issue): readonly (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** A crooked body of 1 MiB has a fault in each of its 100,000 items. */
const MOST_FAULTS = 100;

/** The refusal of all faults, each with the path of its field. */
function refusalOf(issues: readonly Issue[]): DomainError {
  const wrong = issues.flatMap((issue) =>
    fieldsOf(issue).map((path) => ({ issue, name: fieldPath(path) })),
  );
  const faults = wrong.slice(0, MOST_FAULTS).map(({ issue, name }) => inputFault(name, issue));
  const [fault] = faults;
  return new DomainError(
    'INVALID_PROPERTY',
    fault && faults.length === 1 ? fault : because('FIELDS_WRONG', { faults }),
    { data: wrong.map(({ name }) => name) },
  );
}

/** The fields that are right by themselves, of input that is refused. */
function rightFields<Schema extends z.ZodType>(
  schema: Schema,
  read: unknown,
  issues: readonly Issue[],
): Partial<z.output<Schema>> {
  const wrong = new Set(issues.map(({ path: [first] }) => first));
  const right = Object.fromEntries(
    Object.entries(propertiesOf(schema)).flatMap(([name, field]) => {
      if (wrong.has(name) || !(field instanceof z.ZodType)) {
        return [];
      }
      const { success, data } = field.safeParse(Reflect.get(Object(read), name));
      return success ? [[name, data]] : [];
    }),
  );
  return right as Partial<z.output<Schema>>;
}

export type ReadInput<Schema extends z.ZodType> =
  | { readonly data: z.output<Schema>; readonly refusal?: undefined }
  | { readonly right: () => Partial<z.output<Schema>>; readonly refusal: DomainError };

/** Reads input by its schema: its data, or the refusal beside the fields that are right. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): ReadInput<Schema> {
  const read = readTolerantly(schema, raw);
  // The values are reported, because a filter has its fields in a text.
  const parsed = schema.safeParse(read, { error: () => UNWORDED, reportInput: true });
  if (parsed.success) {
    return { data: parsed.data };
  }
  const { issues } = parsed.error;
  return { right: () => rightFields(schema, read, issues), refusal: refusalOf(issues) };
}

/** Parses input by its schema. Reports the errors at once, each with the path of its field. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): z.output<Schema> {
  const read = readInput(schema, raw);
  if (read.refusal) {
    throw read.refusal;
  }
  return read.data;
}
