import { Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { useWords } from '../../words/words.ts';
import type { ReportDraft } from './draft.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  summary: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { margin: 0 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: '20px' },
});

interface Props {
  readonly errors: FieldErrors<ReportDraft>;
  /** Counts the submissions: each of them brings the focus here again. */
  readonly attempt: number;
  readonly onGoTo: (field: keyof ReportDraft) => void;
}

const isField = (name: string, errors: FieldErrors<ReportDraft>): name is keyof ReportDraft =>
  name in errors;

/** The errors of a form, at its top, with a link to each field. The summary takes the focus after a submission. */
export function ErrorSummary({ errors, attempt, onGoTo }: Props) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const summary = useRef<HTMLDivElement>(null);
  const names = Object.keys(errors).filter((name) => isField(name, errors));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once for each submission
  useEffect(() => summary.current?.focus(), [attempt]);
  return names.length === 0 ? null : (
    <div ref={summary} className={styles.summary} role="alert" tabIndex={-1}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.problems(names.length)}
      </Subtitle2>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>
            <Link as="button" inline onClick={() => onGoTo(name)}>
              {errors[name]?.message}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
