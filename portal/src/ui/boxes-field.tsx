import { Checkbox, Field, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Ref } from 'react';

const useStyles = makeStyles({
  boxes: { border: 'none', margin: 0, padding: 0, display: 'grid', minWidth: 0 },
});

interface Props<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly checked: readonly string[];
  readonly onToggle: (value: Value, isChecked: boolean) => void;
  readonly message: string | undefined;
  /** The first box, which takes the focus when the field is wrong. */
  readonly firstBox: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** Several choices of a form, one box each, with their error below them. At least one is required. */
export function BoxesField<Value extends string>(props: Props<Value>) {
  const { label, values, names, checked, onToggle, message, firstBox, className } = props;
  const styles = useStyles();
  return (
    <Field label={label} required validationMessage={message}>
      <fieldset className={mergeClasses(styles.boxes, className)} aria-label={label}>
        {values.map((value, index) => (
          <Checkbox
            key={value}
            {...(index === 0 && { ref: firstBox })}
            required={false}
            label={names[value]}
            checked={checked.includes(value)}
            onChange={(_, box) => onToggle(value, box.checked === true)}
          />
        ))}
      </fieldset>
    </Field>
  );
}
