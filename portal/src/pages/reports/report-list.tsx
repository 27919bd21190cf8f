import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonFeedback48Regular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Report, reportsQuery, statusOf } from '../../api/reports.ts';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { uiWords } from '../../ui/words.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { StatusBadge } from './status-badge.tsx';
import { useCustomerName } from './use-customer-name.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  card: { padding: 0, boxShadow: tokens.shadow2 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});

function Row({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const format = useFormat();
  const customer = useCustomerName(report.customerTenantId);
  return (
    <li>
      <Card className={styles.card}>
        <Link href={`/reports/${report.id}`} className={styles.row}>
          <span>
            <Text weight="semibold" size={400} block>
              {report.title}
            </Text>
            <span className={styles.facts}>
              {customer !== '' && <Text size={200}>{words.about(customer)}</Text>}
              {report.requestedAmount && (
                <Text size={200}>{format.money(report.requestedAmount)}</Text>
              )}
              <Text size={200}>{words.filed(format.date(report.createdDate))}</Text>
            </span>
          </span>
          <StatusBadge status={statusOf(report)} />
        </Link>
      </Card>
    </li>
  );
}

/** The reports of the partner, or those about one customer. */
export function ReportList({ customerId }: { readonly customerId?: string }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const { more } = useWords(uiWords);
  const query = useInfiniteQuery(reportsQuery(customerId));
  if (query.error) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <RowsSkeleton count={3} />;
  }
  const reports = query.data.pages.flatMap(({ items }) => items);
  if (reports.length === 0) {
    return <Empty icon={<PersonFeedback48Regular />} title={words.none} text={words.noneText} />;
  }
  return (
    <>
      <ul className={styles.list} aria-label={words.title}>
        {reports.map((report) => (
          <Row key={report.id} report={report} />
        ))}
      </ul>
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{more}</Button>}
    </>
  );
}
