import { Badge, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type Order, ordersQuery } from '../../api/orders.ts';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
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

function OrderCard({ order }: { readonly order: Order }) {
  const styles = useStyles();
  const words = useWords(ordersWords);
  const format = useFormat();
  const isCancelled = order.status === 'cancelled';
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading}>
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

/** The tab with a customer's orders, newest first. */
export function Orders({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const words = useWords(ordersWords);
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
      {data.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
    </div>
  );
}
