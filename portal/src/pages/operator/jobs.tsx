import {
  Badge,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { jobsQuery, type ScheduledJob } from '../../api/operator.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { jobsWords } from './jobs-words.ts';

const useStyles = makeStyles({
  page: { display: 'grid', rowGap: tokens.spacingVerticalM },
  lines: { display: 'grid', rowGap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A job that needs a hand comes first. */
const urgency = ({ isOverdue, lastRun }: ScheduledJob): number =>
  isOverdue ? 0 : lastRun?.outcome === 'failed' ? 1 : lastRun?.outcome === 'partly' ? 2 : 3;

function Name({ job: { job, everySeconds } }: { readonly job: ScheduledJob }) {
  const styles = useStyles();
  const words = useWords(jobsWords);
  const format = useFormat();
  return (
    <span className={styles.lines}>
      <Text weight="semibold">{words.names[job].name}</Text>
      <Text size={200} className={styles.quiet}>
        {words.names[job].text}
      </Text>
      <Text size={200} className={styles.quiet}>
        {words.every(format.duration(everySeconds))}
      </Text>
    </span>
  );
}

/** The outcome of the last run in a word, with its colour. */
function useOutcome({ lastRun }: ScheduledJob) {
  const words = useWords(jobsWords);
  if (!lastRun) {
    return { text: words.noRun, color: 'informative' } as const;
  }
  if (lastRun.outcome === 'failed') {
    return { text: words.runFailed, color: 'danger' } as const;
  }
  if (lastRun.outcome === 'partly') {
    return { text: words.partly, color: 'warning' } as const;
  }
  return { text: lastRun.more ? words.more : words.succeeded, color: 'success' } as const;
}

/** Details besides the outcome, in sentences. */
function useDetails({ lastRun, lastSuccessDate, overdueSince }: ScheduledJob): string {
  const words = useWords(jobsWords);
  const format = useFormat();
  const overdue = overdueSince && words.overdueSince(format.dateTime(overdueSince));
  const success = lastSuccessDate
    ? words.lastSuccess(format.dateTime(lastSuccessDate))
    : words.noSuccess;
  const isGood = !lastRun || lastRun.outcome === 'succeeded';
  const failure = isGood
    ? []
    : [lastRun.error && words.error(lastRun.error), success, words.runId(lastRun.correlationId)];
  return [overdue, lastRun?.more && words.moreText, ...failure].filter(Boolean).join(' ');
}

function State({ job }: { readonly job: ScheduledJob }) {
  const styles = useStyles();
  const words = useWords(jobsWords);
  const { text, color } = useOutcome(job);
  const details = useDetails(job);
  return (
    <span className={styles.lines}>
      <span className={styles.badges}>
        {job.isOverdue && <Badge color="danger">{words.isOverdue}</Badge>}
        <Badge appearance="tint" color={color}>
          {text}
        </Badge>
      </span>
      {details && (
        <Text size={200} className={styles.quiet}>
          {details}
        </Text>
      )}
    </span>
  );
}

function useColumns(): readonly Column<ScheduledJob>[] {
  const words = useWords(jobsWords);
  const format = useFormat();
  return [
    { name: words.job, cell: (job) => <Name job={job} /> },
    { name: words.state, cell: (job) => <State job={job} /> },
    {
      name: words.lastRun,
      cell: ({ lastRun }) => lastRun && format.dateTime(lastRun.startDate),
    },
    {
      ...{ name: words.took, atEnd: true },
      cell: ({ lastRun }) => lastRun && format.duration(lastRun.durationMilliseconds / 1_000),
    },
    {
      ...{ name: words.done, atEnd: true },
      cell: ({ lastRun }) => lastRun && format.number(lastRun.itemsDone),
    },
    {
      ...{ name: words.failed, atEnd: true },
      cell: ({ lastRun }) => lastRun && format.number(lastRun.itemsFailed),
    },
  ];
}

/** Says in words which job is overdue, and which did not do everything. */
function Summary({ jobs }: { readonly jobs: readonly ScheduledJob[] }) {
  const words = useWords(jobsWords);
  const namesOf = (some: readonly ScheduledJob[]) =>
    some.map(({ job }) => words.names[job].name).join(', ');
  const overdue = jobs.filter(({ isOverdue }) => isOverdue);
  const failing = jobs.filter(({ lastRun }) => lastRun && lastRun.outcome !== 'succeeded');
  const onTime = jobs.some(({ lastRun }) => lastRun) ? words.onTime : words.starting;
  return (
    <>
      {overdue.length === 0 ? (
        <Text>{onTime}</Text>
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.overdueTitle(overdue.length)}</MessageBarTitle>
            {words.overdueText(namesOf(overdue))}
          </MessageBarBody>
        </MessageBar>
      )}
      {failing.length > 0 && <Text>{words.failing(namesOf(failing))}</Text>}
    </>
  );
}

function List() {
  const styles = useStyles();
  const words = useWords(jobsWords);
  const columns = useColumns();
  return (
    <Loaded query={useQuery(jobsQuery())} rows={8}>
      {(jobs) => (
        <div className={styles.page}>
          <Summary jobs={jobs} />
          <DataTable
            label={words.title}
            columns={columns}
            items={jobs.toSorted((one, other) => urgency(one) - urgency(other))}
            keyOf={({ job }) => job}
          />
        </div>
      )}
    </Loaded>
  );
}

/** The operator's jobs: when each last ran, how it ended, and which is overdue. */
export function Jobs() {
  const words = useWords(jobsWords);
  return (
    <Page title={words.title} note={words.note}>
      <Permitted operation="listJobs">
        <List />
      </Permitted>
    </Page>
  );
}
