import { Button, Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import type { InvoiceLine } from '../../api/invoices.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { saveCsv } from '../../ui/save-file.ts';
import { ShowMore } from '../../ui/show-more.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { uiWords } from '../../ui/words.ts';
import { shortOrder, useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { LineFilters, useFilteredLines } from './line-filters.tsx';
import { totalsOf } from './totals.ts';
import { invoiceWords } from './words.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  totals: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
});

function useColumns(): readonly Column<InvoiceLine>[] {
  const words = useWords(invoiceWords);
  const format = useFormat();
  return [
    { name: words.date, isShort: true, cell: ({ date }) => format.date(date) },
    {
      name: words.customer,
      cell: ({ customerId, customerName }) => (
        <Link href={`/customers/${customerId}/orders`} asChild>
          <FluentLink>{customerName || customerId}</FluentLink>
        </Link>
      ),
    },
    {
      name: words.product,
      cell: ({ subscriptionDescription, skuName, quantity }) =>
        words.quantity(subscriptionDescription || skuName, format.number(quantity)),
    },
    {
      name: words.order,
      isShort: true,
      cell: ({ customerId, orderId }) => (
        <Link href={`/customers/${customerId}/software?filter=${orderId}`} asChild>
          <FluentLink title={orderId}>{shortOrder(orderId)}</FluentLink>
        </Link>
      ),
    },
    { name: words.kind, cell: ({ chargeType }) => words.kinds[chargeType] },
    {
      name: words.amount,
      atEnd: true,
      cell: ({ totalForCustomer: amount, currency }) => format.money({ amount, currency }),
    },
  ];
}

interface Props {
  readonly lines: readonly InvoiceLine[];
  /** The name of the CSV file. */
  readonly name: string;
}

function Foot({ lines, name }: Props) {
  const styles = useStyles();
  const words = useWords(invoiceWords);
  const { csv, print } = useWords(uiWords);
  const format = useFormat();
  const save = () =>
    saveCsv(name, [
      ['date', 'customerId', 'customerName', 'product', 'quantity', 'orderId', 'chargeType'].concat(
        ['amount', 'currency'],
      ),
      ...lines.map((line) => [
        ...[line.date, line.customerId, line.customerName, line.subscriptionDescription],
        ...[line.quantity, line.orderId, line.chargeType, line.totalForCustomer, line.currency],
      ]),
    ]);
  return (
    <div className={styles.foot}>
      <Button className="no-print" icon={<ArrowDownload20Regular />} onClick={save}>
        {csv}
      </Button>
      <Button className="no-print" icon={<Print20Regular />} onClick={() => window.print()}>
        {print}
      </Button>
      <Text role="status">{words.count(lines.length)}</Text>
      <Text weight="semibold" className={styles.totals}>
        {totalsOf(lines)
          .map((total) => words.sum(words.total, format.money(total)))
          .join(' · ')}
      </Text>
    </div>
  );
}

/** The lines of an invoice or of the running month, with their filters, their total, CSV and print. */
export function InvoiceLines({ lines, name }: Props) {
  const words = useWords(invoiceWords);
  const columns = useColumns();
  const found = useFilteredLines(lines);
  const { set } = useAddress();
  if (lines.length === 0) {
    return <Empty title={words.noLines} text={words.noLinesText} />;
  }
  return (
    <>
      <LineFilters />
      {found.length === 0 ? (
        <Empty title={words.noMatch} text={words.noMatchText}>
          <Button onClick={() => set({ filter: '', kind: '' })}>{words.all}</Button>
        </Empty>
      ) : (
        <ShowMore items={found}>
          {(shown) => (
            <DataTable
              label={words.lines}
              columns={columns}
              items={shown}
              keyOf={({ orderId, lineItemNumber, chargeType, date }) =>
                [orderId, lineItemNumber, chargeType, date].join()
              }
            />
          )}
        </ShowMore>
      )}
      <Foot lines={found} name={name} />
    </>
  );
}
