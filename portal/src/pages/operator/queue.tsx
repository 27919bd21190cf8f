import {
  Badge,
  Checkbox,
  Link as FluentLink,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { queueQuery } from '../../api/operator.ts';
import type { Report } from '../../api/reports.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { StatusBadge } from '../reports/status-badge.tsx';
import { reportWords } from '../reports/words.ts';
import { queueWords } from './words.ts';

const DAY = 86_400_000;
const STATUSES = ['open', 'attention_needed'] as const;
const SEVERITIES = ['critical', 'moderate', 'minimal'] as const;

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
});

function useQueueFilter() {
  const { read } = useAddress();
  return {
    status: STATUSES.find((each) => each === read('status')) ?? 'open',
    severity: SEVERITIES.find((each) => each === read('severity')),
    proposed: read('proposed') === 'true',
  };
}

function Filters() {
  const styles = useStyles();
  const words = useWords(queueWords);
  const { impacts } = useWords(reportWords);
  const { set } = useAddress();
  const { status, severity = '', proposed } = useQueueFilter();
  return (
    <div className={styles.filters}>
      <Select
        aria-label={words.status}
        value={status}
        onChange={(_, { value }) => set({ status: value })}
      >
        {STATUSES.map((each) => (
          <option key={each} value={each}>
            {words.statuses[each]}
          </option>
        ))}
      </Select>
      <Select
        aria-label={words.severity}
        value={severity}
        onChange={(_, { value }) => set({ severity: value })}
      >
        <option value="">{words.allSeverities}</option>
        {SEVERITIES.map((each) => (
          <option key={each} value={each}>
            {impacts[each]}
          </option>
        ))}
      </Select>
      <Checkbox
        label={words.proposed}
        checked={proposed}
        onChange={(_, { checked }) => set({ proposed: checked === true ? 'true' : '' })}
      />
    </div>
  );
}

function useColumns(): readonly Column<Report>[] {
  const words = useWords(queueWords);
  const { impacts } = useWords(reportWords);
  const format = useFormat();
  return [
    {
      name: words.report,
      cell: ({ id, title }) => (
        <Link href={`/operator/reports/${id}`} asChild>
          <FluentLink>{title}</FluentLink>
        </Link>
      ),
    },
    { name: words.partner, cell: ({ organization }) => organization.name || organization.id },
    {
      name: words.age,
      isShort: true,
      cell: ({ createdDate }) =>
        words.days(Math.max(0, Math.floor((Date.now() - Date.parse(createdDate)) / DAY))),
    },
    { name: words.severity, cell: ({ severity }) => impacts[severity] },
    {
      name: words.asked,
      atEnd: true,
      cell: ({ requestedAmount }) => format.money(requestedAmount),
    },
    {
      name: words.state,
      cell: ({ refundStatus, proposedApproval }) =>
        proposedApproval ? (
          <Badge appearance="tint" color="warning">
            {words.second}
          </Badge>
        ) : (
          <StatusBadge status={refundStatus} />
        ),
    },
  ];
}

function List() {
  const words = useWords(queueWords);
  const query = useInfiniteQuery(queueQuery(useQueueFilter()));
  const columns = useColumns();
  const onMore = query.hasNextPage ? () => void query.fetchNextPage() : undefined;
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const reports = pages.flatMap(({ items }) => items);
        return reports.length === 0 ? (
          <Empty title={words.noReports} text={words.noReportsText} />
        ) : (
          <ShowMore items={reports} onMore={onMore}>
            {(shown) => (
              <DataTable
                label={words.queue}
                columns={columns}
                items={shown}
                keyOf={({ id }) => id}
              />
            )}
          </ShowMore>
        );
      }}
    </Loaded>
  );
}

/** The operator's queue: the reports of all partners that wait. */
export function Queue() {
  const words = useWords(queueWords);
  return (
    <Page title={words.queue} note={words.queueText}>
      <Permitted operation="listQueuedServiceRequests">
        <Filters />
        <List />
      </Permitted>
    </Page>
  );
}
