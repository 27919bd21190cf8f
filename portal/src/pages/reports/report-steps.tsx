import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import { type Report, type ReportStatus, statusOf } from '../../api/reports.ts';
import { useWords } from '../../words/words.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  done: { color: tokens.colorBrandForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

const DECIDED: readonly ReportStatus[] = ['approved', 'declined', 'closed'];

/** The way of a report: submitted, in review, decided. */
export function ReportSteps({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const status = statusOf(report);
  const isDecided = DECIDED.includes(status);
  const steps = [
    { name: words.step.filed, isDone: true },
    {
      name: status === 'attention_needed' ? words.status.attention_needed : words.step.review,
      isDone: isDecided || report.notes.length > 0,
    },
    { name: isDecided ? words.status[status] : words.step.decided, isDone: isDecided },
  ];
  return (
    <ol className={styles.steps} aria-label={words.steps}>
      {steps.map(({ name, isDone }) => (
        <li key={name} className={mergeClasses(styles.step, isDone ? styles.done : styles.open)}>
          {isDone ? <CheckmarkCircle20Filled aria-hidden /> : <Circle20Regular aria-hidden />}
          <Text>{name}</Text>
        </li>
      ))}
    </ol>
  );
}
