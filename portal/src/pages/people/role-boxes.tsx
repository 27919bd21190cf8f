import { type Control, useController } from 'react-hook-form';
import { AGENT_ROLES } from '../../api/partner.ts';
import { useRoleNames } from '../../auth/roles.ts';
import { BoxesField } from '../../ui/boxes-field.tsx';
import { useWords } from '../../words/words.ts';
import type { MemberForm } from './member-dialog.tsx';
import { peopleWords } from './words.ts';

/** The roles of a person or of a program, one box each. */
export function RoleBoxes({ control }: { readonly control: Control<MemberForm> }) {
  const words = useWords(peopleWords);
  const names = useRoleNames();
  const { field, fieldState } = useController({
    control,
    name: 'roles',
    rules: { validate: (roles) => roles.length > 0 || words.rolesMissing },
  });
  return (
    <BoxesField
      label={words.roles}
      values={AGENT_ROLES}
      names={names}
      checked={field.value}
      onToggle={(role, isChecked) =>
        field.onChange(
          AGENT_ROLES.filter((each) => (each === role ? isChecked : field.value.includes(each))),
        )
      }
      message={fieldState.error?.message}
      firstBox={field.ref}
    />
  );
}
