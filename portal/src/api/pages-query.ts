import { type Continuation, continuationOf, type ListPage } from '@countersign/client/pages';
import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

const FIRST: Continuation = { query: {}, header: {} };

/**
 * A list that is read page by page. What continues it is found while a page is read, so that a page that breaks the
 * contract fails as its request does: an error after that would leave the skeleton of the list for ever.
 */
export const pagesQuery = <Page extends ListPage<unknown>>(
  queryKey: QueryKey,
  read: (continuation: Continuation) => Promise<Page>,
) =>
  infiniteQueryOptions({
    queryKey,
    initialPageParam: FIRST,
    queryFn: async ({ pageParam }) => {
      const page = await read(pageParam);
      return { ...page, next: continuationOf(page) };
    },
    getNextPageParam: ({ next }) => next,
  });
