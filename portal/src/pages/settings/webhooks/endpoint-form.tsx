import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type Control, useController } from 'react-hook-form';
import { type EventName, type Registration, saveRegistration } from '../../../api/webhooks.ts';
import { Failure } from '../../../ui/failure.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { TextField } from '../../../ui/form-fields.tsx';
import { useSavedForm } from '../../../ui/use-saved-form.ts';
import { useWords } from '../../../words/words.ts';
import { EVENTS, eventWords } from './event-words.ts';
import { webhookWords } from './words.ts';

const ADDRESS = /^https?:\/\/[^\s/]+/;

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalM },
  boxes: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
  },
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
    <Field label={words.events} required validationMessage={fieldState.error?.message}>
      <fieldset className={styles.boxes} aria-label={words.events}>
        {EVENTS.map((event, index) => (
          <Checkbox
            key={event}
            {...(index === 0 && { ref: field.ref })}
            required={false}
            label={names[event]}
            checked={field.value.includes(event)}
            onChange={(_, { checked }) => {
              const others = field.value.filter((each) => each !== event);
              field.onChange(checked === true ? [...others, event] : others);
            }}
          />
        ))}
      </fieldset>
    </Field>
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
  const { form, submit, attempt, saving, error } = useSavedForm<EndpointForm, Registration>({
    defaultValues: {
      webhookUrl: registration?.webhookUrl ?? '',
      webhookEvents: registration?.webhookEvents ?? [...EVENTS],
    },
    messages: { webhookUrl: words.urlWrong, webhookEvents: words.eventsMissing },
    save: (values, requestId) => saveRegistration(values, registration?.attributes.etag, requestId),
    onSaved: async (saved) => {
      onSaved(saved);
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <FormErrors form={form} attempt={attempt} />
      {error && <Failure error={error} title={words.notSaved} />}
      <TextField
        form={form}
        name="webhookUrl"
        label={words.url}
        rules={{
          required: words.urlWrong,
          pattern: { value: ADDRESS, message: words.urlWrong },
        }}
        inputMode="url"
        autoCapitalize="none"
      />
      <EventBoxes control={form.control} />
      <Button
        type="submit"
        appearance="primary"
        className={styles.save}
        disabledFocusable={saving.isPending}
      >
        {registration ? words.save : words.register}
      </Button>
    </form>
  );
}
