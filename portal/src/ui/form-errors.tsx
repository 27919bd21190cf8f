import { Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useWords } from '../words/words.ts';
import { uiWords } from './words.ts';

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
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: '20px',
    display: 'grid',
    rowGap: '4px',
  },
  link: { minHeight: '24px', textAlign: 'start' },
});

interface Props<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** Counts the submissions: each of them brings the focus here again. */
  readonly attempt: number;
  /** Fields whose focus is a matter of the form. */
  readonly onGoTo?: (field: FieldPath<Values>) => void;
}

const messageOf = (errors: FieldErrors, name: string): string =>
  String(errors[name]?.message ?? '');

/** The errors of a form, at its top, with a link to each field. The summary takes the focus after a submission. */
export function FormErrors<Values extends FieldValues>({ form, attempt, onGoTo }: Props<Values>) {
  const styles = useStyles();
  const words = useWords(uiWords);
  const summary = useRef<HTMLDivElement>(null);
  const { errors } = form.formState;
  const isName = (name: string): name is FieldPath<Values> => name in errors;
  const names = Object.keys(errors).filter(isName);
  const goTo = onGoTo ?? ((name: FieldPath<Values>) => form.setFocus(name));
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
            <Link
              as="button"
              type="button"
              inline
              className={styles.link}
              onClick={() => goTo(name)}
            >
              {messageOf(errors, name)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
