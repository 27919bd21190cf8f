import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { DomainError } from '../errors.ts';
import { foldCase } from './fold-case.ts';

/** Limit of a request body. API Gateway itself accepts 10 MB. */
export const MAXIMUM_BODY_BYTES = 1024 * 1024;

function bodyText({ body, isBase64Encoded }: APIGatewayProxyEventV2): string {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAXIMUM_BODY_BYTES) {
    throw new DomainError(
      'BODY_TOO_LARGE',
      `The body has ${bytes.length} bytes; at most ${MAXIMUM_BODY_BYTES} (1 MiB) are accepted.`,
    );
  }
  return bytes.toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError(
      'INVALID_BODY',
      'The body is not valid JSON. Send a JSON object with Content-Type: application/json.',
      { cause },
    );
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The required JSON body of a request. */
function jsonBody(event: APIGatewayProxyEventV2): Record<string, unknown> {
  const text = bodyText(event);
  if (text.trim() === '') {
    throw new DomainError('INVALID_BODY', 'The body is missing. Send a JSON object.');
  }
  const body = parseJson(text);
  if (!isObject(body)) {
    throw new DomainError('INVALID_BODY', 'The body must be a JSON object: { ... }.');
  }
  return body;
}

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** Path, query and body as one object. The path takes precedence, because the request was authorized for it. */
export function rawInput(
  event: APIGatewayProxyEventV2,
  { bodyless = false } = {},
): Record<string, unknown> {
  const body = WITH_BODY.has(event.requestContext.http.method) && !bodyless ? jsonBody(event) : {};
  const continuationToken = event.headers['ms-continuationtoken'];
  return {
    ...event.queryStringParameters,
    ...(continuationToken !== undefined && { continuationToken }),
    ...body,
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

/** Parses input by its schema. Reports all errors at once, each with the path of its field. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(foldCase(schema, raw));
  if (parsed.success) {
    return parsed.data;
  }
  const wrong = parsed.error.issues.flatMap((issue) =>
    fieldsOf(issue).map((path) => ({ path: fieldPath(path), message: issue.message })),
  );
  throw new DomainError(
    'INVALID_PROPERTY',
    wrong
      .map(({ path, message }) => `${path || 'body'}: ${message}`)
      .join('; ')
      .slice(0, 1024),
    { data: wrong.map(({ path }) => path) },
  );
}
