import { Field, Input, type InputProps, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  type UseFormReturn,
  useController,
} from 'react-hook-form';
import { type Option, SelectOptions } from './select-options.tsx';

interface Bound<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly rules?: RegisterOptions<Values, FieldPath<Values>>;
  readonly hint?: string | undefined;
}

/** The state of a field of a form, as Fluent's fields take it. */
function useBound<Values extends FieldValues>({ form, name, rules }: Bound<Values>) {
  const { field, fieldState } = useController({
    control: form.control,
    name,
    ...(rules && { rules: rules as object }),
  });
  return {
    field: { ...field, value: String(field.value ?? '') },
    message: fieldState.error?.message,
    isRequired: Boolean(rules?.required) || rules?.validate !== undefined,
  };
}

/** Rules of a text that is required and has a pattern: one message says what to enter. */
export const mustMatch = (value: RegExp, message: string) => ({
  required: message,
  pattern: { value, message },
});

type TextProps<Values extends FieldValues> = Bound<Values> &
  Pick<InputProps, 'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'autoCapitalize'> & {
    /** More than one line. */
    readonly rows?: number;
    /** The text beside the field. */
    readonly beside?: ReactNode;
  };

/** A text of a form, with its error below it. */
export function TextField<Values extends FieldValues>(props: TextProps<Values>) {
  const { form: _form, name: _name, rules: _rules, label, hint, rows, beside, ...input } = props;
  const { field, message, isRequired } = useBound(props);
  return (
    <Field label={label} required={isRequired} hint={hint} validationMessage={message}>
      {(own) =>
        rows === undefined ? (
          <span style={{ display: 'flex', columnGap: '8px' }}>
            <Input {...own} {...input} {...field} style={{ flexGrow: 1, minWidth: 0 }} />
            {beside}
          </span>
        ) : (
          <Textarea {...own} {...field} rows={rows} resize="vertical" maxLength={input.maxLength} />
        )
      }
    </Field>
  );
}

/** A long option does not widen the page. */
const NARROWABLE = { gridTemplateColumns: 'minmax(0, 1fr)' } as const;

type SelectProps<Values extends FieldValues> = Bound<Values> & {
  readonly options: readonly Option[];
  /** The text of the empty option; without it there is none. */
  readonly empty?: string;
  readonly disabled?: boolean;
};

/** A choice of a form, with its error below it. */
export function SelectField<Values extends FieldValues>(props: SelectProps<Values>) {
  const { label, hint, options, empty, disabled = false } = props;
  const { field, message, isRequired } = useBound(props);
  return (
    <Field
      label={label}
      required={isRequired}
      hint={hint}
      validationMessage={message}
      style={NARROWABLE}
    >
      <Select {...field} disabled={disabled} select={{ style: { minWidth: 0, width: '100%' } }}>
        <SelectOptions options={options} empty={empty} />
      </Select>
    </Field>
  );
}
