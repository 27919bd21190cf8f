import { randomUUID } from 'node:crypto';
import { type Deployed, inputOf, requestOf, takesBody } from './baseline.ts';
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

/** Values that documents and clients have for parameters, on each route that reads them. */
const QUERY_VALUES: Readonly<Record<string, readonly string[]>> = {
  size: ['0', '1000', '2000'],
  targetView: [
    ...['AzureReservations', 'azurereservations', 'azure_reservations', 'OnlineServices'],
    ...['Azure', 'MicrosoftAzure', 'AzureReservationsVM', 'SOFTWARE', 'SoftwareSubscriptions'],
  ],
  targetSegment: ['Commercial', 'COMMERCIAL'],
  country: ['us'],
  reservationScope: ['AzurePlan'],
  billingType: ['OneTime', 'ONE_TIME', 'onetime', 'Unknown'],
  entitlementType: ['Software', 'software', 'ReservedInstance', 'reservedInstance'],
  include_price: ['True', 'False'],
  showExpiry: ['True', 'False'],
};

const filterOf = (Field: string, Value: string, Operator: string) =>
  JSON.stringify({ Field, Value, Operator });
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/customers': [
    ...['starts_with', 'StartsWith', 'STARTS_WITH', 'startswith'].map((operator) =>
      filterOf('CompanyName', 'T', operator),
    ),
    ...['companyName', 'company_name'].map((field) => filterOf(field, 'T', 'starts_with')),
  ],
  'GET /v1/auditrecords': [
    ...['equals', 'Equals'].map((operator) => filterOf('ResourceType', 'Order', operator)),
    filterOf('ResourceType', 'order', 'equals'),
    ...['substring', 'Substring'].map((operator) => filterOf('CompanyName', 'T', operator)),
  ],
  '/servicerequests': ['open', 'Open', 'AttentionNeeded', 'attention_needed'].map((value) =>
    filterOf('Status', value, 'equals'),
  ),
};

/** Dates as the documents and .NET write them, by the name that gaps have for the form. */
function datesOf(now: Date): Readonly<Record<string, string>> {
  const day = now.toISOString().slice(0, 10);
  const [year, month, date] = day.split('-');
  const short = `${Number(month)}/${Number(date)}/${year}`;
  return {
    'YYYY-MM-DD': day,
    'YYYY-MM-DDThh:mm:ss': `${day}T00:00:00`,
    'YYYY-MM-DDThh:mm:ssZ': `${day}T00:00:00Z`,
    'YYYY-MM-DDThh:mm:ss.fffffffZ': `${day}T00:00:00.0000000Z`,
    'M/D/YYYY': short,
    'M/D/YYYY hh:mm:ss AM': `${short} 12:00:00 AM`,
    'MM/DD/YYYY hh:mm:ss': `${month}/${date}/${year} 00:00:00`,
  };
}

function queryForms(route: Deployed): readonly Form[] {
  const names = Object.keys(inputOf(route).properties ?? {});
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
