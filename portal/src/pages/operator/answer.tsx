import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Report, statusOf } from '../../api/reports.ts';
import { Failure } from '../../ui/failure.tsx';
import { Section } from '../../ui/section.tsx';
import { useKeptText } from '../../ui/use-kept.ts';
import { useWords } from '../../words/words.ts';
import { useDecision } from './decide.tsx';
import { queueWords } from './words.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The answer to a report that asks for no refund: a note that closes it, or asks back. */
export function Answer({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const words = useWords(queueWords);
  const answering = useDecision(report);
  const [note, setNote] = useKeptText('answer', '');
  const [isMissing, setMissing] = useState(false);
  const answer = (status: 'closed' | 'attention_needed') => () => {
    setMissing(note.trim() === '');
    if (note.trim() !== '') {
      answering.mutate({ status, note: note.trim() });
    }
  };
  if (report.status === 'closed') {
    return (
      <Section title={words.answer}>
        <Text>{words.answered}</Text>
      </Section>
    );
  }
  return (
    <Section title={words.answer}>
      <div className={styles.form}>
        <Field label={words.note} validationMessage={isMissing ? words.answerMissing : undefined}>
          <Textarea value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
        </Field>
        {answering.error && <Failure error={answering.error} title={words.notDecided} />}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={answering.isPending}
            onClick={answer('closed')}
          >
            {words.answerAndClose}
          </Button>
          {statusOf(report) === 'open' && (
            <Button disabledFocusable={answering.isPending} onClick={answer('attention_needed')}>
              {words.ask}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
