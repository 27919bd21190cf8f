import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type Control, useController } from 'react-hook-form';
import { type EventName, type Registration, saveRegistration } from '../../../api/webhooks.ts';
import { BoxesField } from '../../../ui/boxes-field.tsx';
import { mustMatch, TextField } from '../../../ui/form-fields.tsx';
import { SavedForm } from '../../../ui/saved-form.tsx';
import { useSavedForm } from '../../../ui/use-saved-form.ts';
import { useWords } from '../../../words/words.ts';
import { EVENTS, eventWords } from './event-words.ts';
import { webhookWords } from './words.ts';

const ADDRESS = /^https?:\/\/[^\s/]+/;

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalM },
  boxes: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))' },
  save: { justifySelf: 'start' },
});

interface EndpointForm {
  webhookUrl: string;
  webhookEvents: EventName[];
}

function EventBoxes({ control }: { readonly control: Control<EndpointForm> }) {
  const styles = useStyles();
  const words = useWords(webhookWords);
  const names = useWords(eventWords);
  const { field, fieldState } = useController({
    control,
    name: 'webhookEvents',
    rules: { validate: (events) => events.length > 0 || words.eventsMissing },
  });
  return (
    <BoxesField
      label={words.events}
      values={EVENTS}
      names={names}
      checked={field.value}
      onToggle={(event, isChecked) => {
        const others = field.value.filter((each) => each !== event);
        field.onChange(isChecked ? [...others, event] : others);
      }}
      message={fieldState.error?.message}
      firstBox={field.ref}
      className={styles.boxes}
    />
  );
}

interface Props {
  readonly registration: Registration | null;
  readonly onSaved: (saved: Registration) => void;
}

/** The address and the events of the registration. Events that this form does not show stay registered. */
export function EndpointForm({ registration, onSaved }: Props) {
  const styles = useStyles();
  const words = useWords(webhookWords);
  const queries = useQueryClient();
  const saved = useSavedForm<EndpointForm, Registration>({
    keptAs: 'endpoint',
    defaultValues: {
      webhookUrl: registration?.webhookUrl ?? '',
      webhookEvents: registration?.webhookEvents ?? [...EVENTS],
    },
    messages: { webhookUrl: words.urlWrong, webhookEvents: words.eventsMissing },
    save: (values, requestId) => saveRegistration(values, registration?.attributes.etag, requestId),
    onSaved: async (answer) => {
      onSaved(answer);
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <SavedForm saved={saved} failed={words.notSaved} className={styles.form}>
      <TextField
        form={saved.form}
        name="webhookUrl"
        label={words.url}
        rules={mustMatch(ADDRESS, words.urlWrong)}
        inputMode="url"
        autoCapitalize="none"
      />
      <EventBoxes control={saved.form.control} />
      <Button
        type="submit"
        appearance="primary"
        className={styles.save}
        disabledFocusable={saved.saving.isPending}
      >
        {registration ? words.save : words.register}
      </Button>
    </SavedForm>
  );
}
