import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Failure } from './failure.tsx';
import { FormErrors } from './form-errors.tsx';
import type { useSavedForm } from './use-saved-form.ts';

interface Props<Values extends FieldValues> {
  readonly saved: Pick<
    ReturnType<typeof useSavedForm<Values, unknown>>,
    'form' | 'submit' | 'attempt' | 'error'
  >;
  /** The title of a failure that belongs to no field. */
  readonly failed: string;
  readonly id?: string;
  readonly className: string;
  /** The text before the errors. */
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** A form with its errors at the top. */
export function SavedForm<Values extends FieldValues>(props: Props<Values>) {
  const { saved, failed, id, className, intro, children } = props;
  const { form, submit, attempt, error } = saved;
  return (
    <form id={id} noValidate className={className} onSubmit={(event) => void submit(event)}>
      {intro}
      <FormErrors form={form} attempt={attempt} />
      {error && <Failure error={error} title={failed} />}
      {children}
    </form>
  );
}
