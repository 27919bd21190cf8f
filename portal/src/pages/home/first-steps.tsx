import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words/words.ts';
import { homeWords } from './words.ts';

const STEPS = [
  ['customers', '/customers'],
  ['software', '/customers'],
  ['reports', '/reports'],
] as const;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalS },
});

/** Three first steps, for a partner that has nothing to attend to. */
export function FirstSteps() {
  const styles = useStyles();
  const words = useWords(homeWords);
  return (
    <Section title={words.first}>
      <ol className={styles.list}>
        {STEPS.map(([name, path]) => (
          <li key={name}>
            <Link href={path} asChild>
              <FluentLink>{words.steps[name]}</FluentLink>
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}
