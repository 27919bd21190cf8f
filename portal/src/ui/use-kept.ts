import { useEffect, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type PathValue,
  type UseFormProps,
  useForm,
} from 'react-hook-form';
import { usePerson } from '../auth/roles.ts';
import { keepOpen, takeKept } from './kept-text.ts';

/** Names of the forms that people type into. A test ends a session and loads the page again in each of them. */
export type FormName =
  | 'add-keys'
  | 'answer'
  | 'brand'
  | 'customer'
  | 'decision-amount'
  | 'decision-note'
  | 'endpoint'
  | 'link-note'
  | 'member'
  | 'move-import'
  | 'new-recipient'
  | 'partner'
  | 'product'
  | 'recipient'
  | 'report-note';

/** Keeps what `read` answers over a reload and a new sign-in of the same person; `restore` gets it back, once. */
export function useKept(
  name: FormName | `${FormName} ${string}`,
  read: () => unknown,
  restore?: (kept: unknown) => void,
): void {
  const { mail } = usePerson();
  const place = `${mail} ${location.pathname} ${name}`;
  const latest = useRef({ read, restore });
  useEffect(() => {
    latest.current = { read, restore };
  });
  useEffect(() => {
    const { restore: giveBack } = latest.current;
    const kept = giveBack && takeKept(place);
    if (kept !== undefined) {
      giveBack?.(kept);
    }
    return keepOpen(place, () => latest.current.read());
  }, [place]);
}

/** A text that a person types, kept over a reload and a new sign-in; `of` tells forms of one page apart. */
export function useKeptText(name: FormName, initial: string, of = '') {
  const [text, setText] = useState(initial);
  useKept(
    `${name} ${of}`,
    () => (text === initial ? undefined : text),
    (kept) => typeof kept === 'string' && setText(kept),
  );
  return [text, setText] as const;
}

interface Options<Values extends FieldValues>
  extends Pick<UseFormProps<Values>, 'shouldFocusError'> {
  readonly keptAs: FormName;
  /** The item that the form is about, where a page shows it for several. */
  readonly keptOf?: string | undefined;
  readonly defaultValues: DefaultValues<Values>;
}

const isSameType = (a: unknown, b: unknown): boolean =>
  typeof a === typeof b && Array.isArray(a) === Array.isArray(b);

/** A form whose fields are kept over a reload and a new sign-in, where they are not as they were read. */
export function useKeptForm<Values extends FieldValues>(options: Options<Values>) {
  const { keptAs, keptOf = '', defaultValues, ...others } = options;
  const form = useForm<Values>({ defaultValues, ...others });
  const asRead = useRef(JSON.stringify(defaultValues));
  const isField = (name: string): name is FieldPath<Values> => name in defaultValues;
  useKept(
    `${keptAs} ${keptOf}`,
    () => {
      const values = form.getValues();
      return JSON.stringify(values) === asRead.current ? undefined : values;
    },
    (kept) => {
      for (const [name, value] of Object.entries(kept ?? {})) {
        if (isField(name) && isSameType(value, defaultValues[name])) {
          form.setValue(name, value as PathValue<Values, typeof name>, { shouldDirty: true });
        }
      }
    },
  );
  /** Says that these values are saved: they are not kept any longer. */
  const settle = (values: Values): void => {
    asRead.current = JSON.stringify(values);
  };
  return { form, settle };
}
