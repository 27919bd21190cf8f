import { Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { Attention } from '../../api/attention.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { useSentence } from '../activity/use-sentence.ts';
import { homeWords } from './words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The last actions of the partner, as sentences. */
export function LastActions({ actions }: Required<Pick<Attention, 'actions'>>) {
  const styles = useStyles();
  const words = useWords(homeWords);
  const format = useFormat();
  const sentence = useSentence();
  return (
    <Section title={words.actions}>
      {actions.length === 0 ? (
        <Text>{words.noActions}</Text>
      ) : (
        <ul className={styles.list}>
          {actions.map(({ id, at, by, customerName = '', orderId, operationType }) => (
            <li key={id}>
              <Text block>
                {sentence({
                  ...{ operationType, customerName, orderId },
                  userPrincipalName: by,
                  // A look is no action: what was read here was issued or opened then.
                  after: { issued: '1', opened: '1' },
                })}
              </Text>
              <Text size={200} className={styles.quiet}>
                {format.dateTime(at)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Link href="/activity" asChild>
        <FluentLink>{words.toActivity}</FluentLink>
      </Link>
    </Section>
  );
}
