import { readFileSync } from 'node:fs';
import * as z from 'zod';

const reference = z.object({ $ref: z.string() });
const content = z.record(z.string(), z.unknown());
const header = z.looseObject({ required: z.boolean().optional() });
const response = z.looseObject({
  headers: z.record(z.string(), z.union([reference, header])).default({}),
  content: content.default({}),
});
const operation = z.looseObject({
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.union([reference, response])),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({
    headers: z.record(z.string(), header),
    responses: z.record(z.string(), response),
  }),
});

export type Operation = z.output<typeof operation>;

/** The contract as it is committed; that it is the one of the code is another test's. */
export const document = documentSchema.parse(
  JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')),
);

export interface Place {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const matches = (template: readonly string[], parts: readonly string[]): boolean =>
  template.length === parts.length &&
  template.every((part, index) => part === parts[index] || (part.startsWith('{') && parts[index]));

const parameters = (path: string): number => path.split('{').length;

/** The operation that serves a path; of two that could, the one that names more of it. */
export function placeOf(method: string, pathname: string): Place | undefined {
  const parts = pathname.split('/');
  const [path, operations] =
    Object.entries(document.paths)
      .filter(
        ([template, found]) => method.toLowerCase() in found && matches(template.split('/'), parts),
      )
      .sort(([one], [other]) => parameters(one) - parameters(other))[0] ?? [];
  const found = operations?.[method.toLowerCase()];
  return path === undefined || !found ? undefined : { method, path, operation: found };
}

const nameOf = ({ $ref }: z.output<typeof reference>): string => $ref.split('/').at(-1) ?? '';
const isReference = (value: object): value is z.output<typeof reference> => '$ref' in value;

export interface FoundResponse {
  /** JSON pointer of it in the document. */
  readonly pointer: string;
  /** Names in small letters of the headers that must be there. */
  readonly headers: readonly string[];
  readonly mediaTypes: readonly string[];
}

const pointerOf = (...parts: string[]): string =>
  `#/${parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;

/** What the document says of a status of an operation; nothing where it does not know it. */
export function responseOf(
  { method, path, operation: { responses } }: Place,
  status: number,
): FoundResponse | undefined {
  const given = responses[status];
  if (!given) {
    return undefined;
  }
  const found = isReference(given) ? document.components.responses[nameOf(given)] : given;
  const pointer = isReference(given)
    ? given.$ref
    : pointerOf('paths', path, method.toLowerCase(), 'responses', String(status));
  const headers = Object.entries(found?.headers ?? {}).flatMap(([name, each]) => {
    const { required } = isReference(each)
      ? (document.components.headers[nameOf(each)] ?? {})
      : each;
    return required === true ? [name.toLowerCase()] : [];
  });
  return { pointer, headers, mediaTypes: Object.keys(found?.content ?? {}) };
}

export const schemaPointer = (pointer: string, mediaType: string): string =>
  `${pointer}${pointerOf('content', mediaType, 'schema').slice(1)}`;

export const inputPointer = ({ method, path }: Place): string =>
  pointerOf(
    'paths',
    path,
    method.toLowerCase(),
    'requestBody',
    'content',
    'application/json',
    'schema',
  );
