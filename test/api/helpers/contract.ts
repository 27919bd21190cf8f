import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { tidyAddress } from '#shared/system/tidy-address.ts';
import {
  document,
  type FoundResponse,
  inputPointer,
  type Place,
  placeOf,
  responseOf,
  schemaPointer,
} from './document.ts';

/** What was sent, and what came back. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /** JSON, if a body was sent as text. */
  readonly sent: string | undefined;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Clients must bear fields that they do not know; the service must not send them. What `allOf` adds to a schema is
 * left open: the schema itself is closed.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(closed);
  }
  if (!isObject(schema)) {
    return schema;
  }
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'allOf' ? value : closed(value)]),
  );
  const isShape = schema['type'] === 'object' && isObject(schema['properties']);
  return isShape ? { additionalProperties: false, ...inner } : inner;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...(closed(document) as object), $id: 'reply' });
ajv.addSchema({ ...document, $id: 'input' });

const compiled = new Map<string, ValidateFunction>();

function validatorOf(reference: string): ValidateFunction {
  const validate = compiled.get(reference) ?? ajv.getSchema(reference);
  if (!validate) {
    throw new Error(`docs/openapi.json has nothing at ${reference}.`);
  }
  compiled.set(reference, validate);
  return validate;
}

/** What of a value does not fit the schema at a pointer of the document; nothing if all does. */
function misfit(which: 'reply' | 'input', pointer: string, value: unknown): string | undefined {
  const validate = validatorOf(`${which}${pointer}`);
  return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: 'body' });
}

function misfitOfReply(exchange: Exchange, found: FoundResponse): string | undefined {
  const { method, headers, text } = exchange;
  const missing = found.headers.filter((name) => !headers.has(name));
  if (missing.length > 0) {
    return `has no header ${missing.join(', ')}`;
  }
  if (method === 'HEAD' || found.mediaTypes.length === 0) {
    return text === '' ? undefined : 'has a body, and should have none';
  }
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  if (!found.mediaTypes.includes(mediaType)) {
    return `is ${mediaType || 'of no type'}, and should be ${found.mediaTypes.join(' or ')}`;
  }
  const value: unknown = mediaType.endsWith('json') ? JSON.parse(text) : text;
  return misfit('reply', schemaPointer(found.pointer, mediaType), value);
}

/** Names are matched without regard to case, which no schema can say: such a body is left alone. */
const PASCAL = /"[A-Z]\w*"\s*:/;

function misfitOfInput({ sent, status }: Exchange, place: Place): string | undefined {
  const isTaken = status < 300 && sent !== undefined && !PASCAL.test(sent);
  return isTaken && place.operation.requestBody
    ? misfit('input', inputPointer(place), JSON.parse(sent))
    : undefined;
}

/** Below these the service's own addresses are; the rest is storage or the local run. */
const OWN = /^\/+(?:v1|webhooks|d)\//i;

/** Whatever no route takes is refused with the usual error. */
function misfitOfUnknown({ method, status, text }: Exchange): string | undefined {
  if (status !== 404) {
    return 'is no refusal, and no route is documented';
  }
  return method === 'HEAD'
    ? undefined
    : misfit('reply', '#/components/schemas/Error', JSON.parse(text));
}

function misfitOf(exchange: Exchange, place: Place): string | undefined {
  const found = responseOf(place, exchange.status);
  return found
    ? (misfitOfReply(exchange, found) ?? misfitOfInput(exchange, place))
    : 'is a status that is not documented';
}

/** An address with doubled slashes, a slash at its end, or of other case is that of its route. */
const tidyPathOf = (method: string, pathname: string): string =>
  tidyAddress(method, pathname)?.path ?? pathname;

/** Throws unless the contract has the answer: its route, status, headers, type and body. */
export function requireContract(exchange: Exchange): void {
  const { method, url, status, text } = exchange;
  const { pathname } = new URL(url);
  if (!OWN.test(pathname)) {
    return;
  }
  const place = placeOf(method, pathname) ?? placeOf(method, tidyPathOf(method, pathname));
  const problem = place ? misfitOf(exchange, place) : misfitOfUnknown(exchange);
  if (problem !== undefined) {
    const answer = `${status} of ${method} ${place?.path ?? pathname}`;
    throw new Error(`docs/openapi.json: ${answer} ${problem}\n${text.slice(0, 2_000)}`);
  }
}
