import { createHash } from 'node:crypto';

/** Partner Center's link: host-relative and without the version. */
export interface ResourceLink {
  readonly uri: string;
  readonly method: 'GET' | 'PATCH';
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

export const link = (
  uri: string,
  headers: ResourceLink['headers'] = [],
  method: ResourceLink['method'] = 'GET',
): ResourceLink => ({ uri, method, headers });

/** An etag of a resource's facts. It changes when, and only when, the resource does. */
export const etagOf = (facts: unknown): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);

/** The parts of every resource besides its facts. */
interface Enveloped {
  readonly links: object;
  readonly attributes: { readonly objectType: string; readonly etag?: string };
}

/** A resource in Partner Center's envelope. `Kind` is the type of its response schema. */
export function resource<Kind extends Enveloped>(
  objectType: Kind['attributes']['objectType'],
  facts: Omit<Kind, keyof Enveloped>,
  links: Kind['links'],
  ...attributes: Kind['attributes'] extends { readonly etag: string }
    ? [{ readonly etag: string }]
    : []
): Kind;
export function resource(objectType: string, facts: object, links: object, attributes?: object) {
  return { ...facts, links, attributes: { objectType, ...attributes } };
}

/** The parts of a collection that is a page of a list. */
interface PageFacts {
  readonly totalCount?: number;
  readonly next?: ResourceLink;
  readonly continuationToken?: string;
}

/** A collection. `totalCount` counts all items that match, of which a page shows some. */
export const collection = <Item>(
  items: readonly Item[],
  self: string,
  { totalCount = items.length, next, continuationToken }: PageFacts = {},
) => ({
  totalCount,
  items,
  ...(continuationToken !== undefined && { continuationToken }),
  links: { self: link(self), ...(next && { next }) },
  attributes: { objectType: 'Collection' as const },
});
