import type { ComponentProps } from 'react';
import { DataTable } from './data-table.tsx';
import { Empty } from './empty.tsx';
import { Loaded } from './loaded.tsx';
import { ShowMore } from './show-more.tsx';

interface PagesQuery<Item>
  extends Pick<ComponentProps<typeof Loaded>['query'], 'error' | 'refetch'> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface Props<Item> extends Omit<ComponentProps<typeof DataTable<Item>>, 'items'> {
  readonly query: PagesQuery<Item>;
  /** The notice in place of a table without rows. */
  readonly empty: { readonly title: string; readonly text: string };
}

/** A table of what the service lists page by page. */
export function PagedTable<Item>({ query, empty, ...table }: Props<Item>) {
  const onMore = query.hasNextPage ? () => void query.fetchNextPage() : undefined;
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <Empty {...empty} />
        ) : (
          <ShowMore items={items} onMore={onMore}>
            {(shown) => <DataTable {...table} items={shown} />}
          </ShowMore>
        );
      }}
    </Loaded>
  );
}
