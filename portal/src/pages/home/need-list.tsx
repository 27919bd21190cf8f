import { Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words/words.ts';
import type { NeedGroup } from './needs.ts';
import { homeWords } from './words.ts';

const SHOWN = 5;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A group of what needs a hand: the most urgent ones, each with the page on which it is done. */
export function NeedList({ group: { title, total, needs } }: { readonly group: NeedGroup }) {
  const styles = useStyles();
  const words = useWords(homeWords);
  const shown = needs.slice(0, SHOWN);
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {shown.map((need) => (
          <li key={need.key} className={styles.row}>
            <span>
              <Link href={need.path} asChild>
                <FluentLink>{need.title}</FluentLink>
              </Link>
              <Text size={200} block className={styles.quiet}>
                {need.about}
              </Text>
              <Text size={200} block>
                {need.why}
              </Text>
            </span>
            {need.action && (
              <Link href={need.path} asChild>
                <FluentLink aria-label={`${need.action}: ${need.title}`}>{need.action}</FluentLink>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {total > shown.length && <Text size={200}>{words.more(total - shown.length)}</Text>}
    </Section>
  );
}
