import { Button, Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, History48Regular } from '@fluentui/react-icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type AuditRecord, activityQuery } from '../../api/activity.ts';
import { entitlementsQuery } from '../../api/entitlements.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { saveCsv } from '../../ui/save-file.ts';
import { ShowMore } from '../../ui/show-more.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { uiWords } from '../../ui/words.ts';
import { shortOrder, useFormat } from '../../words/format.ts';
import { someHas } from '../../words/search-form.ts';
import { useWords } from '../../words/words.ts';
import { ActivityFilters, daysOf } from './activity-filters.tsx';
import { factOf, isJob, toldOf, useSentence } from './use-sentence.ts';
import { activityWords } from './words.ts';

const DAY = 86_400_000;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  row: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Line {
  readonly record: AuditRecord;
  readonly sentence: string;
  readonly orderId: string | undefined;
}

/** Sentences about records. A customer's own tab knows the names of what was bought. */
function useLines(records: readonly AuditRecord[] | undefined, customerId: string | undefined) {
  const { data: items = [] } = useQuery({
    ...entitlementsQuery(customerId ?? ''),
    enabled: customerId !== undefined,
  });
  const sentence = useSentence(
    (orderId) => items.find(({ referenceOrder }) => referenceOrder.id === orderId)?.friendlyName,
  );
  return records?.map((record): Line => {
    const told = toldOf(record);
    return { record, sentence: sentence(told), orderId: told.orderId };
  });
}

function Row({ line: { record, sentence, orderId } }: { readonly line: Line }) {
  const styles = useStyles();
  const words = useWords(activityWords);
  const format = useFormat();
  const { customerId, customerName, operationDate, userPrincipalName } = record;
  return (
    <li className={styles.row}>
      <Text block>{sentence}</Text>
      <span className={styles.facts}>
        <time dateTime={operationDate} title={format.utc(operationDate)}>
          {format.dateTime(operationDate)}
        </time>
        <span>{isJob(userPrincipalName) ? words.serviceName : userPrincipalName}</span>
        {customerId && (
          <Link href={`/customers/${customerId}/activity`} asChild>
            <FluentLink>{customerName || customerId}</FluentLink>
          </Link>
        )}
        {customerId && orderId && (
          <Link href={`/customers/${customerId}/software?filter=${orderId}`} asChild>
            <FluentLink>{shortOrder(orderId)}</FluentLink>
          </Link>
        )}
      </span>
    </li>
  );
}

const matches = ({ sentence, record, orderId = '' }: Line, text: string): boolean =>
  someHas([sentence, record.userPrincipalName, record.customerName, orderId], text);

function SaveCsv({ lines }: { readonly lines: readonly Line[] }) {
  const words = useWords(uiWords);
  const save = () =>
    saveCsv('activity.csv', [
      ['date', 'who', 'what', 'operation', 'customerId', 'customerName', 'orderId', 'resourceId'],
      ...lines.map(({ record, sentence, orderId = '' }) => [
        ...[record.operationDate, record.userPrincipalName, sentence, record.operationType],
        ...[record.customerId, record.customerName, orderId, factOf(record, 'ResourceId') ?? ''],
      ]),
    ]);
  return (
    <Button
      className="no-print"
      style={{ marginTop: '12px', marginInlineEnd: '8px' }}
      icon={<ArrowDownload20Regular />}
      onClick={save}
    >
      {words.csv}
    </Button>
  );
}

function useActivity(customerId: string | undefined) {
  const { read } = useAddress();
  const kind = read('kind');
  const days = daysOf(read('days'));
  const startDate = new Date(Date.now() - days * DAY + 60_000).toISOString().slice(0, 10);
  const query = useInfiniteQuery(
    activityQuery({ startDate, customerId, resourceType: kind || undefined }),
  );
  const lines = useLines(
    query.data?.pages.flatMap(({ items }) => items),
    customerId,
  );
  const text = read('filter');
  const found = lines?.filter(
    (line) => (kind === '' || line.record.resourceType === kind) && matches(line, text),
  );
  return { query, all: lines, found };
}

/** The audit record in sentences: of the partner, or about one customer (R24). */
export function ActivityList({ customerId }: { readonly customerId?: string }) {
  const styles = useStyles();
  const words = useWords(activityWords);
  const { set } = useAddress();
  const { query, all = [], found = [] } = useActivity(customerId);
  const onMore = query.hasNextPage ? () => void query.fetchNextPage() : undefined;
  const isFiltered = all.length > 0;
  return (
    <>
      <ActivityFilters count={query.data && found.length} />
      <Loaded query={query} rows={6}>
        {() => (
          <>
            {found.length === 0 && (
              <Empty
                icon={<History48Regular />}
                title={isFiltered ? words.noMatch : words.none}
                text={isFiltered ? words.noMatchText : words.noneText}
              >
                <Button onClick={() => set({ filter: '', kind: '', days: '' })}>
                  {words.clear}
                </Button>
              </Empty>
            )}
            <ShowMore items={found} onMore={onMore}>
              {(shown) =>
                shown.length > 0 && (
                  <ul className={styles.list} aria-label={words.list}>
                    {shown.map((line) => (
                      <Row key={line.record.id} line={line} />
                    ))}
                  </ul>
                )
              }
            </ShowMore>
            {found.length > 0 && <SaveCsv lines={found} />}
          </>
        )}
      </Loaded>
    </>
  );
}
