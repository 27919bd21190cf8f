import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AgentRole, Member, SavedMember } from '../../api/partner.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { mustMatch, TextField } from '../../ui/form-fields.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { useSavedForm } from '../../ui/use-saved-form.ts';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';
import { RoleBoxes } from './role-boxes.tsx';
import { peopleWords } from './words.ts';

const FORM = 'member';
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PROGRAM = /^[a-z0-9][a-z0-9-]{0,39}$/;

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

export interface MemberForm {
  name: string;
  roles: AgentRole[];
}

interface Props {
  readonly kind: 'agent' | 'client';
  /** The person or program whose roles change; undefined for a new one. */
  readonly member: Member | undefined;
  readonly save: (member: Member, requestId: string) => Promise<SavedMember>;
  readonly onSaved: (saved: SavedMember, member: Member) => unknown;
  readonly onClose: () => void;
}

function useMemberForm({ kind, member, save, onSaved }: Props) {
  const words = useWords(peopleWords);
  const missing = kind === 'agent' ? words.mailMissing : words.nameMissing;
  const clean = ({ name, roles }: MemberForm): Member => ({
    name: kind === 'agent' ? name.trim().toLowerCase() : name.trim(),
    roles,
  });
  const saved = useSavedForm<MemberForm, readonly [SavedMember, Member]>({
    keptAs: 'member',
    keptOf: `${kind} ${member?.name ?? ''}`,
    defaultValues: {
      name: member?.name ?? '',
      roles: member ? [...member.roles] : kind === 'client' ? ['admin_agent'] : [],
    },
    messages: { name: missing, roles: words.rolesMissing },
    save: async (values, requestId) => [await save(clean(values), requestId), clean(values)],
    onSaved: ([answer, given]) => onSaved(answer, given),
  });
  return { ...saved, missing };
}

/** The dialog that invites a person or adds a program, or changes the roles of one. */
export function MemberDialog(props: Props) {
  const { kind, member, onClose } = props;
  const styles = useStyles();
  const words = useWords(peopleWords);
  const { save } = useWords(uiWords);
  const { missing, ...saved } = useMemberForm(props);
  const { form } = saved;
  const title = kind === 'agent' ? words.invite : words.addProgram;
  return (
    <FormDialog
      title={member ? words.changeOf(member.name) : title}
      form={FORM}
      action={member ? save : title}
      isPending={saved.saving.isPending}
      onClose={onClose}
    >
      <SavedForm saved={saved} failed={words.notSaved} id={FORM} className={styles.fields}>
        {!member && (
          <>
            {kind === 'agent' && <Text>{words.inviteText}</Text>}
            <TextField
              form={form}
              name="name"
              label={kind === 'agent' ? words.mail : words.program}
              rules={mustMatch(kind === 'agent' ? MAIL : PROGRAM, missing)}
              autoCapitalize="none"
              maxLength={128}
            />
          </>
        )}
        <RoleBoxes control={form.control} />
      </SavedForm>
    </FormDialog>
  );
}
