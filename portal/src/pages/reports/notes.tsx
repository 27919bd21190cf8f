import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeReport, type Report, reportQuery } from '../../api/reports.ts';
import { Failure } from '../../ui/failure.tsx';
import { useKeptText } from '../../ui/use-kept.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
  },
  note: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { whiteSpace: 'pre-wrap', margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  form: { display: 'grid', rowGap: tokens.spacingVerticalS, justifyItems: 'start' },
  field: { width: '100%' },
});

function AddNote({ id }: { readonly id: string }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const queries = useQueryClient();
  const [note, setNote] = useKeptText('report-note', '');
  const [isMissing, setMissing] = useState(false);
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const adding = useMutation({
    mutationFn: () => changeReport({ id, note, requestId }),
    onSuccess: async () => {
      setNote('');
      setRequestId(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: reportQuery(id).queryKey });
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(note.trim() === '');
        if (note.trim() !== '') {
          adding.mutate();
        }
      }}
    >
      {adding.error && <Failure error={adding.error} />}
      <Field
        label={words.note}
        className={styles.field}
        validationMessage={isMissing ? words.noteMissing : undefined}
      >
        <Textarea value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Button type="submit" disabledFocusable={adding.isPending}>
        {words.addNote}
      </Button>
    </form>
  );
}

/** The thread of a report, oldest first, and a way to answer. */
export function Notes({ report, canAdd }: { readonly report: Report; readonly canAdd: boolean }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const format = useFormat();
  return (
    <>
      {report.notes.length === 0 ? (
        <Text className={styles.quiet}>{words.noNotes}</Text>
      ) : (
        <ul className={styles.list}>
          {report.notes.map(({ createdByName, createdDate, text }) => (
            <li key={createdDate} className={styles.note}>
              <Text size={200} className={styles.quiet}>
                {createdByName} · {format.dateTime(createdDate)}
              </Text>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {canAdd && <AddNote id={report.id} />}
    </>
  );
}
