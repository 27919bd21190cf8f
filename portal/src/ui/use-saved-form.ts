import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DefaultValues, FieldPath, FieldValues } from 'react-hook-form';
import { ApiError } from '../api/errors.ts';
import { useWords } from '../words/words.ts';
import { announce } from './announce.tsx';
import { type FormName, useKeptForm } from './use-kept.ts';
import { useRequestId } from './use-request-id.ts';
import { uiWords } from './words.ts';

interface Options<Values extends FieldValues, Saved> {
  readonly keptAs: FormName;
  readonly keptOf?: string | undefined;
  readonly defaultValues: DefaultValues<Values>;
  readonly save: (values: Values, requestId: string) => Promise<Saved>;
  /** Sentences for fields that the service refuses: it names them, and speaks English. */
  readonly messages: Partial<Readonly<Record<FieldPath<Values>, Message<Values>>>>;
  readonly onSaved?: (saved: Saved) => unknown;
}

/** A sentence, or one that is made of what was sent and of the subjects of the error, such as `keys[1]`. */
type Message<Values> = string | ((values: Values, subjects: readonly string[]) => string);

/** The names of fields in an error's subjects, such as `supportPhone` in `body.supportPhone`. */
const refuses = (error: unknown, field: string): boolean =>
  error instanceof ApiError &&
  error.subjects.some((subject) => subject.split(/[.[\]]/).includes(field));

/** A form that is saved by one command. An error loses nothing that was typed, and stands at its field and at the top. */
export function useSavedForm<Values extends FieldValues, Saved>(options: Options<Values, Saved>) {
  const { keptAs, keptOf, defaultValues, save, messages, onSaved } = options;
  const { saved } = useWords(uiWords);
  const [attempt, setAttempt] = useState(0);
  const requestId = useRequestId();
  const { form, settle } = useKeptForm<Values>({
    ...{ keptAs, keptOf, defaultValues, shouldFocusError: false },
  });
  const isField = (name: string): name is FieldPath<Values> => name in messages;
  const saving = useMutation({
    mutationFn: (values: Values) => save(values, requestId.of(values)),
    onSuccess: (result, values) => {
      settle(values);
      requestId.forget();
      announce(saved);
      return onSaved?.(result);
    },
    onError: (error, values) => {
      const subjects = error instanceof ApiError ? error.subjects : [];
      for (const name of Object.keys(messages).filter(isField)) {
        const message: Message<Values> = messages[name] ?? '';
        if (refuses(error, name)) {
          form.setError(name, {
            message: typeof message === 'string' ? message : message(values, subjects),
          });
        }
      }
      setAttempt((count) => count + 1);
    },
  });
  const submit = form.handleSubmit(
    (values) => saving.mutate(values),
    () => setAttempt((count) => count + 1),
  );
  /** An error that belongs to no field. */
  const isOfField = Object.keys(messages).some((name) => refuses(saving.error, name));
  return { form, submit, attempt, saving, error: isOfField ? null : saving.error };
}
