import { isKnownWord } from '#shared/platform/http/known-words.ts';
import { SERVED_ROUTES } from './served-routes.generated.ts';

export type ServedRoute = (typeof SERVED_ROUTES)[number];

export interface TidyAddress {
  readonly route: ServedRoute;
  /** The address as its route is written, with the ids as they were sent. */
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Part {
  readonly text: string;
  /** True where a client joined two paths by two slashes. */
  readonly isAfterGap: boolean;
}

const ROUTES = SERVED_ROUTES.map((route) => {
  const [method = '', path = ''] = route.key.split(' ');
  const segments = path.split('/').slice(1);
  return { route, method, segments, fixed: segments.filter((part) => !isParameter(part)).length };
});

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

/** Documented addresses that are another spelling of a route. */
const SPELLINGS = new Map([
  ['/v1/profiles/supportprofile', '/v1/profiles/support'],
  ['/v1/profiles/partnernetworkprofile', '/v1/profiles/mpn'],
]);

/** The parts without a second spelling of their route. */
function respelled(parts: readonly Part[]): readonly Part[] {
  const path = parts.map(({ text }) => `/${text.toLowerCase()}`).join('');
  return (SPELLINGS.has(path) && partsOf(SPELLINGS.get(path) ?? '')) || parts;
}

/** The parts of a path without the empty ones. One slash at the end is no gap; two are. */
function partsOf(path: string): readonly Part[] | undefined {
  const sent = path.replace(/\/$/, '').split('/').slice(1);
  return sent.at(-1) === ''
    ? undefined
    : sent.flatMap((text, index) =>
        text === '' ? [] : [{ text, isAfterGap: index > 0 && sent[index - 1] === '' }],
      );
}

/**
 * A gap before an id may be an id that is missing: `customers//orders` is not the customer "orders". A word of an address
 * is no id, either.
 */
const fits = (segment: string, { text, isAfterGap }: Part): boolean =>
  isParameter(segment)
    ? !isAfterGap && !isKnownWord(segment.slice(1, -1), text)
    : segment.toLowerCase() === text.toLowerCase();

function routesAt(path: string) {
  const sent = partsOf(path);
  const parts = sent && respelled(sent);
  const found = parts
    ? ROUTES.filter(
        ({ segments }) =>
          segments.length === parts.length &&
          parts.every((part, index) => fits(segments[index] ?? '', part)),
      )
    : [];
  return { parts: parts ?? [], found };
}

const asSent = ({ segments }: { readonly segments: readonly string[] }, parts: readonly Part[]) =>
  segments.filter((segment, index) => segment === parts[index]?.text).length;

/** An HTTP API decodes the parameters of a path that it has decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The route that an address means: with doubled slashes, a slash at the end, or other case than the route is written in.
 * An HTTP API matches addresses exactly. Ids keep their case.
 */
export function tidyAddress(method: string, sent: string): TidyAddress | undefined {
  const { parts, found } = routesAt(sent);
  // Of two that differ in case only, the one as it was sent.
  const match = found
    .filter((each) => each.method === method)
    .sort((a, b) => b.fixed - a.fixed || asSent(b, parts) - asSent(a, parts))[0];
  if (!match) {
    return undefined;
  }
  const { route, segments } = match;
  const named = segments.map((segment, index) => ({ segment, text: parts[index]?.text ?? '' }));
  return {
    route,
    path: named.map(({ segment, text }) => `/${isParameter(segment) ? text : segment}`).join(''),
    pathParameters: Object.fromEntries(
      named
        .filter(({ segment }) => isParameter(segment))
        .map(({ segment, text }) => [segment.slice(1, -1), decoded(text)]),
    ),
  };
}

/** The methods that there are at an address: they distinguish a wrong method from a wrong path. */
export const methodsAt = (sent: string): readonly string[] => [
  ...new Set(routesAt(sent).found.map(({ method }) => method)),
];
