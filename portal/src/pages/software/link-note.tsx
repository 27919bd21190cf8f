import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { type DownloadLink, type LinkPlace, noteLink } from '../../api/entitlements.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/form-fields.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { useDialog } from '../../ui/use-dialog.ts';
import { useSavedForm } from '../../ui/use-saved-form.ts';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';
import { linkWords } from './link-words.ts';
import { useRefreshedItem } from './use-access.ts';

const FORM = 'link-note';
const MOST_LETTERS = 200;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  note: { overflowWrap: 'anywhere' },
  form: { display: 'grid', rowGap: '12px' },
});

interface Props {
  readonly link: DownloadLink;
  readonly place: LinkPlace;
}

function NoteDialog({ link, place, onClose }: Props & { readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords(linkWords);
  const { save } = useWords(uiWords);
  const refresh = useRefreshedItem(place.customerId);
  const saved = useSavedForm({
    keptAs: 'link-note',
    keptOf: link.id,
    defaultValues: { note: link.note ?? '' },
    messages: { note: words.noteLong },
    save: ({ note }: { note: string }, requestId) => noteLink(place, note, requestId),
    onSaved: async () => {
      await refresh(place.entitlementId);
      onClose();
    },
  });
  return (
    <FormDialog
      title={words.noteTitle}
      form={FORM}
      action={save}
      isPending={saved.saving.isPending}
      onClose={onClose}
    >
      <SavedForm saved={saved} failed={words.noteFailed} id={FORM} className={styles.form}>
        <TextField
          form={saved.form}
          name="note"
          label={words.forWhom}
          hint={words.forWhomHint}
          maxLength={MOST_LETTERS}
        />
      </SavedForm>
    </FormDialog>
  );
}

interface FieldProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
  readonly hint?: string;
  readonly className?: string;
}

/** The recipient of a link that is about to be made. */
export function NoteField({ note, onChange, hint, className }: FieldProps) {
  const { forWhom } = useWords(linkWords);
  return (
    <Field label={forWhom} {...(hint && { hint })} {...(className && { className })}>
      <Input value={note} maxLength={MOST_LETTERS} onChange={(_, { value }) => onChange(value)} />
    </Field>
  );
}

/** The recipient of a link, and the dialog that changes it. */
export function LinkNote({ link, place }: Props) {
  const styles = useStyles();
  const words = useWords(linkWords);
  const { isOpen, open, close } = useDialog('note');
  return (
    <div className={styles.row}>
      {link.note !== undefined && <Text className={styles.note}>{words.isFor(link.note)}</Text>}
      <Button size="small" appearance="subtle" onClick={open}>
        {link.note === undefined ? words.addNote : words.changeNote}
      </Button>
      {isOpen && <NoteDialog link={link} place={place} onClose={close} />}
    </div>
  );
}
