import { Button, Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { type Attention, attentionQuery } from '../../api/attention.ts';
import { usePerson } from '../../auth/roles.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { part } from '../../ui/part.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { FirstSteps } from './first-steps.tsx';
import { NeedList } from './need-list.tsx';
import { useNeeds } from './needs.ts';
import { homeWords } from './words.ts';

const LastActions = part(() => import('./last-actions.tsx').then(({ LastActions: card }) => card));
const OperatorHome = part(() =>
  import('./operator-home.tsx').then(({ OperatorHome: card }) => card),
);

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  column: { display: 'grid', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

function Charges({ charges }: Required<Pick<Attention, 'charges'>>) {
  const words = useWords(homeWords);
  const format = useFormat();
  return (
    <Section title={words.charges}>
      {charges.length === 0 && <Text>{words.noCharges}</Text>}
      {charges.map(({ currencyCode: currency, amount, hasMore }) => {
        const sum = format.money({ amount, currency });
        return (
          <Text key={currency} size={600} weight="semibold" block>
            {hasMore ? words.atLeast(sum) : sum}
          </Text>
        );
      })}
      <Link href="/invoices/unbilled" asChild>
        <FluentLink>{words.toCharges}</FluentLink>
      </Link>
    </Section>
  );
}

function Needs({ pages }: { readonly pages: readonly Attention[] }) {
  const words = useWords(homeWords);
  const groups = useNeeds(pages);
  return groups.length === 0 ? (
    <Section title={words.attention}>
      <Text>{words.nothing}</Text>
    </Section>
  ) : (
    groups.map((group) => <NeedList key={group.title} group={group} />)
  );
}

/** The start of an agent: what needs a hand, this month's charges, the last actions; or where to begin. */
function AgentHome() {
  const styles = useStyles();
  const words = useWords(homeWords);
  const query = useInfiniteQuery(attentionQuery());
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const [first] = pages;
        const read = pages.reduce((count, { customersRead }) => count + customersRead, 0);
        return (
          <div className={styles.cards}>
            <div className={styles.column}>
              {read === 0 ? <FirstSteps /> : <Needs pages={pages} />}
              {query.hasNextPage && (
                <Button onClick={() => void query.fetchNextPage()}>
                  {words.nextCustomers(read)}
                </Button>
              )}
            </div>
            <div className={styles.column}>
              {first?.charges && <Charges charges={first.charges} />}
              <Suspense>{first?.actions && <LastActions actions={first.actions} />}</Suspense>
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

/** The start page: what needs a hand, and where to begin. */
export function Home() {
  const styles = useStyles();
  const words = useWords(homeWords);
  const { name, roles } = usePerson();
  return (
    <Page title={words.title(name)}>
      <div className={styles.column}>
        {roles.length === 0 && <Empty title={words.noRole} text={words.noRoleText} />}
        {roles.includes('operator') && (
          <Suspense>
            <OperatorHome />
          </Suspense>
        )}
        {roles.some((role) => role !== 'operator') && <AgentHome />}
      </div>
    </Page>
  );
}
