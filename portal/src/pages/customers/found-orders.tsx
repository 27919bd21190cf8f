import {
  Badge,
  Button,
  Link as FluentLink,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'wouter';
import { type FoundOrder, foundOrdersQuery, isSearchable } from '../../api/orders.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { uiWords } from '../../ui/words.ts';
import { shortOrder, useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { ordersWords } from '../orders/words.ts';
import { customersWords } from './words.ts';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXXL,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { justifySelf: 'start' },
});

function State({ order: { status } }: { readonly order: FoundOrder }) {
  const words = useWords(ordersWords);
  const isCancelled = status === 'cancelled';
  return (
    <Badge appearance="tint" color={isCancelled ? 'subtle' : 'success'}>
      {isCancelled ? words.cancelled : words.completed}
    </Badge>
  );
}

function useColumns(): readonly Column<FoundOrder>[] {
  const styles = useStyles();
  const words = useWords(customersWords);
  const format = useFormat();
  return [
    {
      name: words.order,
      isShort: true,
      cell: ({ id, customer }) => (
        <Link href={`/customers/${customer.id}/orders?order=${id}`} asChild>
          <FluentLink title={id}>{shortOrder(id)}</FluentLink>
        </Link>
      ),
    },
    {
      name: words.customer,
      cell: ({ customer: { companyName, domain } }) => (
        <>
          {companyName}{' '}
          <Text size={200} className={styles.quiet}>
            {domain}
          </Text>
        </>
      ),
    },
    { name: words.ordered, isShort: true, cell: ({ creationDate }) => format.date(creationDate) },
    { name: words.orderState, isShort: true, cell: (order) => <State order={order} /> },
  ];
}

/** The orders of all customers that a search finds, and how far it has looked. */
export function useFoundOrders(search: string) {
  const query = useInfiniteQuery(foundOrdersQuery(search));
  const found = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isAsked = isSearchable(search);
  return {
    ...{ query, found, isAsked },
    /** True once the service has looked through all orders, and found none. */
    isNone:
      !isAsked ||
      (query.isSuccess && !query.isPlaceholderData && !query.hasNextPage && found.length === 0),
  };
}

/** Orders of all customers that a search finds, newest first. Each leads to its place in its customer's history. */
export function FoundOrders({ query, found }: ReturnType<typeof useFoundOrders>) {
  const styles = useStyles();
  const words = useWords(customersWords);
  const { more } = useWords(uiWords);
  const columns = useColumns();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {words.orders}
      </Subtitle2>
      <Loaded query={query} rows={2}>
        {() => (
          <>
            {found.length > 0 ? (
              <DataTable
                label={words.orders}
                columns={columns}
                items={found}
                keyOf={({ id }) => id}
              />
            ) : (
              <Text role="status">{query.hasNextPage ? words.noRecentOrder : words.noOrder}</Text>
            )}
            {query.hasNextPage && (
              <Button
                className={styles.more}
                disabledFocusable={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {found.length > 0 ? more : words.olderOrders}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
