/** A page of a list, as the API answers it. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly links: {
    readonly next?: {
      readonly headers: readonly { readonly key: string; readonly value: string }[];
    };
  };
}

/** The parameters that continue a list; empty for its first page. */
export interface Continuation {
  readonly query: { readonly seekOperation?: 'Next' };
  readonly header: { readonly 'MS-ContinuationToken'?: string };
}

const FIRST: Continuation = { query: {}, header: {} };

function isPage({ items, links }: Partial<ListPage<unknown>>): boolean {
  return Array.isArray(items) && typeof links === 'object' && links !== null;
}

/** The parameters of the page after this one, or undefined after the last one. Throws for an answer that is no page of a list. */
export function continuationOf(page: ListPage<unknown>): Continuation | undefined {
  if (!isPage(page)) {
    throw new Error('The answer is not a page of a list: its items or its links are missing.');
  }
  const token = page.links.next?.headers.find(({ key }) => key === 'MS-ContinuationToken');
  return (
    token && { query: { seekOperation: 'Next' }, header: { 'MS-ContinuationToken': token.value } }
  );
}

/** Reads a list page by page. `read` passes the continuation on in its query and its headers. */
export async function* eachPage<Item>(
  read: (continuation: Continuation) => Promise<ListPage<Item>>,
): AsyncGenerator<readonly Item[]> {
  let continuation: Continuation | undefined = FIRST;
  while (continuation) {
    const page: ListPage<Item> = await read(continuation);
    continuation = continuationOf(page);
    yield page.items;
  }
}

/** Reads a list to its end, as `eachPage` does. */
export async function allItems<Item>(
  read: (continuation: Continuation) => Promise<ListPage<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of eachPage(read)) {
    items.push(...page);
  }
  return items;
}
