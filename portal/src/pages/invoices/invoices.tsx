import { Link as FluentLink, Text } from '@fluentui/react-components';
import { Receipt48Regular } from '@fluentui/react-icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Invoice, invoicesQuery, linesQuery } from '../../api/invoices.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { StatementButton } from './statement-button.tsx';
import { totalsOf } from './totals.ts';
import { invoiceWords } from './words.ts';

/** The running month, or an invoice. */
type Row = Invoice | 'running';

/** The charges of this month, by currency. */
function Running() {
  const words = useWords(invoiceWords);
  const format = useFormat();
  const { data, error } = useQuery(linesQuery(undefined));
  // What is not known yet, or could not be read, is not nothing.
  if (!data) {
    return error ? words.linesFailed : '…';
  }
  const totals = totalsOf(data).map((total) => format.money(total));
  return totals.join(' · ') || words.noLines;
}

function RunningCount() {
  const format = useFormat();
  const { data, error } = useQuery(linesQuery(undefined));
  if (!data) {
    return error ? '–' : '…';
  }
  return format.number(data.length);
}

function useColumns(): readonly Column<Row>[] {
  const words = useWords(invoiceWords);
  const format = useFormat();
  return [
    {
      name: words.month,
      cell: (row) => (
        <Link href={row === 'running' ? '/invoices/unbilled' : `/invoices/${row.id}`} asChild>
          <FluentLink>
            {format.month(row === 'running' ? new Date() : row.billingPeriodStartDate)}
          </FluentLink>
        </Link>
      ),
    },
    { name: words.number, cell: (row) => (row === 'running' ? words.running : row.id) },
    {
      name: words.lines,
      atEnd: true,
      cell: (row) => (row === 'running' ? <RunningCount /> : format.number(row.lineItemCount)),
    },
    {
      name: words.total,
      atEnd: true,
      cell: (row) =>
        row === 'running' ? (
          <Running />
        ) : (
          format.money({ amount: row.totalCharges, currency: row.currencyCode })
        ),
    },
    {
      name: words.statement,
      cell: (row) => row !== 'running' && <StatementButton invoice={row} />,
    },
  ];
}

function List() {
  const words = useWords(invoiceWords);
  const query = useInfiniteQuery(invoicesQuery());
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const invoices = pages.flatMap(({ items }) => items);
        const onMore = query.hasNextPage ? () => void query.fetchNextPage() : undefined;
        return (
          <>
            <ShowMore items={['running', ...invoices] as const} onMore={onMore}>
              {(rows) => (
                <DataTable
                  label={words.list}
                  columns={columns}
                  items={rows}
                  keyOf={(row) => (row === 'running' ? row : row.id)}
                />
              )}
            </ShowMore>
            {invoices.length === 0 && (
              <Empty icon={<Receipt48Regular />} title={words.none} text={words.noneText} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** The page with the partner's invoices by month, the running month first. */
export function Invoices() {
  const words = useWords(invoiceWords);
  const format = useFormat();
  return (
    <Page title={words.title}>
      <Permitted operation="listInvoices">
        <Text block style={{ marginBottom: '12px' }}>
          {words.runningText(format.month(new Date()))}
        </Text>
        <List />
      </Permitted>
    </Page>
  );
}
