import { randomUUID } from 'node:crypto';
import { type Deployed, inputOf, requestOf, takesBody } from './baseline.ts';
import { datesOf, FILTERS, QUERY_VALUES } from './query-values.ts';
import type { Sent } from './send.ts';
import {
  GUID_FORMS,
  isObject,
  pascal,
  withDocumentedNulls,
  withEnums,
  withGuids,
  withNulls,
  withPascalNames,
  withZeros,
} from './spellings.ts';

/** A way in which clients write a request. */
export interface Form {
  readonly name: string;
  readonly change: (sent: Sent) => Sent;
}

const GUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const inBody = (name: string, change: (body: unknown) => unknown): Form => ({
  name,
  change: (sent) => ({ ...sent, body: change(sent.body) }),
});
const inPath = (name: string, change: (path: string) => string): Form => ({
  name,
  change: (sent) => {
    const [path = '', query] = sent.path.split('?');
    return { ...sent, path: `${change(path)}${query === undefined ? '' : `?${query}`}` };
  },
});

/** A query parameter with another value, in the place of its own. */
const inQuery = (parameter: string, value: string): Form => ({
  name: `${parameter}=${value}`,
  change: (sent) => {
    const [path = '', text = ''] = sent.path.split('?');
    const query = new URLSearchParams(text);
    query.set(parameter, value);
    return { ...sent, path: `${path}?${query}` };
  },
});

const PATHS: readonly Form[] = [
  inPath('doubled slash', (path) => path.replace('/v1/', '/v1//')),
  inPath('final slash', (path) => `${path}/`),
  inPath('upper-case version', (path) => path.replace('/v1/', '/V1/')),
  inPath('.NET path', (path) =>
    path.replace(/(?<=\/v1\/)[a-z]+/, (collection) => pascal(collection)),
  ),
];

const guidsInPath = Object.entries(GUID_FORMS).map(([name, form]) =>
  inPath(`${name} in the path`, (path) => path.replaceAll(GUIDS, (guid) => encodeURI(form(guid)))),
);

const guidsInBody = Object.entries(GUID_FORMS).map(([name, form]) =>
  inBody(`${name} in the body`, (body) => withGuids(body, form)),
);

/** Partner Center's numbers of enum members, which SDKs accept and can send. */
const NUMBERS: Readonly<Record<string, number>> = { one_time: 4, moderate: 2 };

function bodyForms(route: Deployed): readonly Form[] {
  const request = requestOf(route);
  return [
    inBody('null for unset properties', (body) => withNulls(body, inputWithoutPath(route))),
    inBody('.NET property names', withPascalNames),
    ...(request
      ? [
          inBody('null for documented properties', (body) => withDocumentedNulls(body, request)),
          inBody('zero of unset enums', (body) => withZeros(body, request)),
          inBody('.NET enum names', (body) => withEnums(body, request, pascal)),
          inBody('upper-case enums', (body) => withEnums(body, request, (v) => v.toUpperCase())),
          inBody('enum numbers', (body) => withEnums(body, request, (v) => NUMBERS[v] ?? v)),
          inBody('enums without underscores', (body) =>
            withEnums(body, request, (value) => value.replaceAll('_', '')),
          ),
        ]
      : []),
  ];
}

/** A body's schema: what stands in the path or the query is no property of it. */
function inputWithoutPath(route: Deployed) {
  const input = inputOf(route);
  const elsewhere = [
    ...[...route.key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    ...(route.query ?? []),
  ];
  const properties = Object.entries(input.properties ?? {});
  return {
    ...input,
    properties: Object.fromEntries(properties.filter(([name]) => !elsewhere.includes(name))),
  };
}

function queryForms(route: Deployed): readonly Form[] {
  // What a body has is no parameter, whatever its name.
  const names = takesBody(route)
    ? (route.query ?? [])
    : Object.keys(inputOf(route).properties ?? {});
  const isGet = route.key.startsWith('GET ');
  const filters = Object.entries(FILTERS).filter(([at]) => route.key.endsWith(at));
  return [
    ...names.flatMap((name) => (QUERY_VALUES[name] ?? []).map((value) => inQuery(name, value))),
    ...(names.includes('filter')
      ? filters.flatMap(([, values]) => values.map((value) => inQuery('filter', value)))
      : []),
    ...(isGet ? names.filter((name) => /date$/i.test(name)) : []).flatMap((name) =>
      Object.entries(datesOf(new Date())).map(([form, value]) => ({
        ...inQuery(name, value),
        name: `${name}=${form}`,
      })),
    ),
  ];
}

const requestIds: readonly Form[] = Object.entries(GUID_FORMS).map(([name, form]) => ({
  name: `MS-RequestId as ${name}`,
  change: (sent) => ({ ...sent, headers: { 'MS-RequestId': form(randomUUID()) } }),
}));

/** Forms of a route's own parameters and properties. */
const ownForms = (route: Deployed): readonly Form[] => [
  ...queryForms(route),
  ...(takesBody(route) ? bodyForms(route) : []),
];

/** Groups of forms that one place in the edge reads for all routes alike. */
const sharedForms = (route: Deployed): readonly (readonly Form[])[] => [
  PATHS,
  ...(route.key.includes('{customerTenantId}') ? [guidsInPath] : []),
  ...(takesBody(route) ? [guidsInBody] : []),
  ...(route.reads?.kind === 'command' ? [requestIds] : []),
];

/** All forms in which a route's request may come. */
export const formsOf = (route: Deployed): readonly Form[] => [
  ...sharedForms(route).flat(),
  ...ownForms(route),
];

/** A route's own forms, and one of each shared group: which one goes round from route to route. */
export const someFormsOf = (route: Deployed, index: number): readonly Form[] => [
  ...sharedForms(route).flatMap((group) => group[index % group.length] ?? []),
  ...ownForms(route),
];

/** The body's values in the query, and no body: this is no spelling, and no route takes it. */
export function misplaced({ path, body, ...sent }: Sent): Sent | undefined {
  const values = Object.entries(isObject(body) ? body : {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return values.length === 0
    ? undefined
    : {
        ...sent,
        path: `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(Object.fromEntries(values))}`,
      };
}
