import { Badge, Checkbox, Link as FluentLink } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { queueQuery } from '../../api/operator.ts';
import { partnersQuery } from '../../api/partners.ts';
import { type Report, statusOf } from '../../api/reports.ts';
import type { Column } from '../../ui/data-table.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { SelectFilter } from '../../ui/select-filter.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { StatusBadge } from '../reports/status-badge.tsx';
import { reportWords } from '../reports/words.ts';
import { queueWords } from './words.ts';

const DAY = 86_400_000;
const STATUSES = ['open', 'attention_needed'] as const;
const SORTS = ['oldest', 'newest'] as const;
const SEVERITIES = ['critical', 'moderate', 'minimal'] as const;

function useQueueFilter() {
  const { read } = useAddress();
  return {
    status: STATUSES.find((each) => each === read('status')) ?? 'open',
    severity: SEVERITIES.find((each) => each === read('severity')),
    proposed: read('proposed') === 'true',
    sort: SORTS.find((each) => each === read('sort')) ?? 'oldest',
  };
}

function Filters() {
  const words = useWords(queueWords);
  const { impacts } = useWords(reportWords);
  const { set } = useAddress();
  const { status, severity = '', proposed, sort } = useQueueFilter();
  return (
    <FilterBar>
      <SelectFilter
        name="status"
        label={words.status}
        value={status}
        options={STATUSES.map((value) => ({ value, name: words.statuses[value] }))}
      />
      <SelectFilter
        name="severity"
        label={words.severity}
        value={severity}
        empty={words.allSeverities}
        options={SEVERITIES.map((value) => ({ value, name: impacts[value] }))}
      />
      <SelectFilter
        name="sort"
        label={words.sort}
        value={sort}
        options={SORTS.map((value) => ({ value, name: words.sorts[value] }))}
      />
      <Checkbox
        label={words.proposed}
        checked={proposed}
        onChange={(_, { checked }) => set({ proposed: checked === true ? 'true' : '' })}
      />
    </FilterBar>
  );
}

/** Names of partners by their tenant ids: a report may have the id alone. */
function usePartnerNames(): ReadonlyMap<string, string> {
  const { data } = useInfiniteQuery(partnersQuery());
  const partners = data?.pages.flatMap(({ items }) => items) ?? [];
  return new Map(partners.map(({ id, name }) => [id, name]));
}

function useColumns(): readonly Column<Report>[] {
  const words = useWords(queueWords);
  const { impacts } = useWords(reportWords);
  const format = useFormat();
  const partners = usePartnerNames();
  return [
    {
      name: words.report,
      cell: ({ id, title }) => (
        <Link href={`/operator/reports/${id}`} asChild>
          <FluentLink>{title}</FluentLink>
        </Link>
      ),
    },
    {
      name: words.partner,
      cell: ({ organization: { id, name } }) => name || partners.get(id) || id,
    },
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
      cell: ({ requestedAmount }) => (requestedAmount ? format.money(requestedAmount) : ''),
    },
    {
      name: words.state,
      cell: (report) =>
        report.proposedApproval ? (
          <Badge appearance="tint" color="warning">
            {words.second}
          </Badge>
        ) : (
          <StatusBadge status={statusOf(report)} />
        ),
    },
  ];
}

function List() {
  const words = useWords(queueWords);
  return (
    <PagedTable
      query={useInfiniteQuery(queueQuery(useQueueFilter()))}
      label={words.queue}
      columns={useColumns()}
      keyOf={({ id }) => id}
      empty={{ title: words.noReports, text: words.noReportsText }}
    />
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
