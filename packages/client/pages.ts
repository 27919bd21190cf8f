/** A page of a list, as the API answers it. */
interface Page<Item> {
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

/** The parameters of the page after this one, or undefined after the last one. */
export function continuationOf(page: Page<unknown>): Continuation | undefined {
  const token = page.links.next?.headers.find(({ key }) => key === 'MS-ContinuationToken');
  return (
    token && { query: { seekOperation: 'Next' }, header: { 'MS-ContinuationToken': token.value } }
  );
}

/** Reads a list page by page. `read` passes the continuation on in its query and its headers. */
export async function* eachPage<Item>(
  read: (continuation: Continuation) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[]> {
  let continuation: Continuation | undefined = FIRST;
  while (continuation) {
    const page: Page<Item> = await read(continuation);
    yield page.items;
    continuation = continuationOf(page);
  }
}
