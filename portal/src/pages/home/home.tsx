import {
  Card,
  Link as FluentLink,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { reportsQuery } from '../../api/reports.ts';
import { usePerson } from '../../auth/roles.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useWords } from '../../words/words.ts';
import { homeWords } from './words.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalS },
});

/** Reports that wait for the partner, and how many are open. */
function Waiting() {
  const styles = useStyles();
  const words = useWords(homeWords);
  const { data, error, refetch } = useInfiniteQuery(reportsQuery(undefined));
  if (error) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <RowsSkeleton count={2} height={32} />;
  }
  const reports = data.pages.flatMap(({ items }) => items);
  const waiting = reports.filter(({ status }) => status === 'attention_needed');
  const open = reports.filter(({ status }) => status === 'open');
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.waiting}
      </Subtitle2>
      {waiting.length === 0 ? (
        <Text>{words.nothing}</Text>
      ) : (
        <ul className={styles.list}>
          {waiting.map(({ id, title }) => (
            <li key={id}>
              <Link href={`/reports/${id}`} asChild>
                <FluentLink>{title}</FluentLink>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Link href="/reports" asChild>
        <FluentLink>{words.open(open.length)}</FluentLink>
      </Link>
    </Card>
  );
}

const STEPS = [
  ['customers', '/customers'],
  ['software', '/customers'],
  ['reports', '/reports'],
] as const;

function FirstSteps() {
  const styles = useStyles();
  const words = useWords(homeWords);
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.first}
      </Subtitle2>
      <ol className={styles.list}>
        {STEPS.map(([name, path]) => (
          <li key={name}>
            <Link href={path} asChild>
              <FluentLink>{words.steps[name]}</FluentLink>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The start page: what needs a hand, and where to begin. */
export function Home() {
  const styles = useStyles();
  const words = useWords(homeWords);
  const { name, roles } = usePerson();
  const isAgent = roles.some((role) => role !== 'operator');
  return (
    <Page title={words.title(name)}>
      {roles.length === 0 ? (
        <Empty title={words.noRole} text={words.noRoleText} />
      ) : (
        <div className={styles.cards}>
          {isAgent && <Waiting />}
          {isAgent && <FirstSteps />}
        </div>
      )}
    </Page>
  );
}
