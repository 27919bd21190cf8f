import { Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { queueQuery } from '../../api/operator.ts';
import { usePerson } from '../../auth/roles.ts';
import { linksOf } from '../../frame/links.ts';
import { frameWords } from '../../frame/words.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words/words.ts';
import { homeWords } from './words.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalS },
});

/** The start of an operator: how many reports wait, and the operator's pages. */
export function OperatorHome() {
  const styles = useStyles();
  const words = useWords(homeWords);
  const names = useWords(frameWords);
  const { operator } = linksOf(usePerson());
  const query = useInfiniteQuery(queueQuery({ status: 'open', proposed: false, sort: 'oldest' }));
  return (
    <Section title={words.operator}>
      <Loaded query={query} rows={1}>
        {({ pages: [first] }) => (
          <Text weight="semibold">{words.queue(first?.totalCount ?? 0)}</Text>
        )}
      </Loaded>
      <ul className={styles.list}>
        {operator.map(({ path, name }) => (
          <li key={path}>
            <Link href={path} asChild>
              <FluentLink>{names[name]}</FluentLink>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
