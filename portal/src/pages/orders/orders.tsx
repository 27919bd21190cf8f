import {
  Badge,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Order, ordersQuery } from '../../api/orders.ts';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { ordersWords } from './words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  sought: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  anchor: { scrollMarginTop: '72px', ':focus': { outlineStyle: 'none' } },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  amount: { fontVariantNumeric: 'tabular-nums' },
});

function Lines({ order }: { readonly order: Order }) {
  const styles = useStyles();
  const words = useWords(ordersWords);
  const format = useFormat();
  return (
    <ul className={styles.lines}>
      {order.lineItems.map(({ lineItemNumber, friendlyName, quantity, pricing }) => (
        <li key={lineItemNumber} className={styles.line}>
          <Text>
            {friendlyName}
            {quantity > 0 ? ` × ${format.number(quantity)}` : ` · ${words.cancelled}`}
          </Text>
          {pricing && (
            <Text className={styles.amount}>
              {format.money({ amount: pricing.extendedPrice, currency: order.currencyCode })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Shows the order that the address names, and gives its heading the focus. */
function useSought(isSought: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isSought) {
      heading.current?.scrollIntoView();
      heading.current?.focus({ preventScroll: true });
    }
  }, [isSought]);
  return isSought ? { ref: heading, tabIndex: -1, 'data-sought': true } : {};
}

function OrderCard({ order, isSought }: { readonly order: Order; readonly isSought: boolean }) {
  const styles = useStyles();
  const words = useWords(ordersWords);
  const format = useFormat();
  const place = useSought(isSought);
  const isCancelled = order.status === 'cancelled';
  return (
    <Card className={mergeClasses(styles.card, isSought && styles.sought)}>
      <div className={styles.head}>
        <Subtitle2
          as="h2"
          {...place}
          className={mergeClasses(styles.heading, isSought && styles.anchor)}
        >
          {words.order(order.id)}
        </Subtitle2>
        <Badge appearance="tint" color={isCancelled ? 'subtle' : 'success'}>
          {isCancelled ? words.cancelled : words.completed}
        </Badge>
        <Text size={200} className={styles.quiet}>
          {words.bought(format.dateTime(order.creationDate))}
        </Text>
      </div>
      <Lines order={order} />
    </Card>
  );
}

/** The tab with a customer's orders, newest first. The address can name one of them. */
export function Orders({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const words = useWords(ordersWords);
  const sought = useAddress().read('order');
  const { data, error, refetch } = useQuery(ordersQuery(customerId));
  if (error && !data) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <RowsSkeleton count={3} />;
  }
  return data.length === 0 ? (
    <Empty title={words.none} text={words.noneText} />
  ) : (
    <div className={styles.list}>
      {sought !== '' && !data.some(({ id }) => id === sought) && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{words.notHere(sought)}</MessageBarBody>
        </MessageBar>
      )}
      {data.map((order) => (
        <OrderCard key={order.id} order={order} isSought={order.id === sought} />
      ))}
    </div>
  );
}
