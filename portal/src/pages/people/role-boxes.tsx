import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { type Control, useController } from 'react-hook-form';
import { AGENT_ROLES } from '../../api/partner.ts';
import { useRoleNames } from '../../auth/roles.ts';
import { useWords } from '../../words/words.ts';
import type { MemberForm } from './member-dialog.tsx';
import { peopleWords } from './words.ts';

const useStyles = makeStyles({
  boxes: { border: 'none', margin: 0, padding: 0, display: 'grid', minWidth: 0 },
});

/** The roles of a person or of a program, one box each. */
export function RoleBoxes({ control }: { readonly control: Control<MemberForm> }) {
  const styles = useStyles();
  const words = useWords(peopleWords);
  const names = useRoleNames();
  const { field, fieldState } = useController({
    control,
    name: 'roles',
    rules: { validate: (roles) => roles.length > 0 || words.rolesMissing },
  });
  return (
    <Field label={words.roles} required validationMessage={fieldState.error?.message}>
      <fieldset className={styles.boxes} aria-label={words.roles}>
        {AGENT_ROLES.map((role, index) => (
          <Checkbox
            key={role}
            {...(index === 0 && { ref: field.ref })}
            required={false}
            label={names[role]}
            checked={field.value.includes(role)}
            onChange={(_, { checked }) =>
              field.onChange(
                AGENT_ROLES.filter((each) =>
                  each === role ? checked === true : field.value.includes(each),
                ),
              )
            }
          />
        ))}
      </fieldset>
    </Field>
  );
}
