import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Member, Members, SavedMember } from '../../api/partner.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { SecretDialog } from '../../ui/secret-dialog.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useWords } from '../../words/words.ts';
import { MemberDialog } from './member-dialog.tsx';
import { peopleWords } from './words.ts';

type Kind = 'agent' | 'client';
type Action = 'add' | 'change' | 'remove';

interface Props {
  readonly rows: Readonly<Record<Kind, readonly Member[]>>;
  readonly members: Members;
  readonly queryKey: readonly string[];
}

const isKind = (text: string | undefined): text is Kind => text === 'agent' || text === 'client';
const isAction = (text: string | undefined): text is Action =>
  text === 'add' || text === 'change' || text === 'remove';

/** The dialog that the address names, with the person or program that it is about. */
function useNamedDialog({ rows }: Pick<Props, 'rows'>) {
  const { read, set } = useAddress();
  const [action, kind] = read('dialog').split('-');
  const close = () => set({ dialog: '', member: '' });
  if (!isKind(kind) || !isAction(action)) {
    return { close, shown: undefined };
  }
  const member = rows[kind].find(({ name }) => name === read('member'));
  const isComplete = action === 'add' || member !== undefined;
  return { close, shown: isComplete ? { action, kind, member } : undefined };
}

/** The dialogs of the people and programs; the address names the open one. The secret of a new program is shown once. */
export function MemberDialogs({ rows, members, queryKey }: Props) {
  const words = useWords(peopleWords);
  const queries = useQueryClient();
  const { shown, close } = useNamedDialog({ rows });
  const [made, setMade] = useState<SavedMember & Pick<Member, 'name'>>();
  const refresh = () => queries.invalidateQueries({ queryKey });
  const saved = async (answer: SavedMember, { name }: Member) => {
    close();
    setMade(answer.clientSecret === undefined ? undefined : { ...answer, name });
    await refresh();
  };
  if (made) {
    return (
      <SecretDialog
        title={words.added(made.name)}
        facts={[
          [words.clientId, made.clientId ?? ''],
          [words.secret, made.clientSecret ?? ''],
        ]}
        onClose={() => setMade(undefined)}
      />
    );
  }
  if (!shown) {
    return null;
  }
  const { action, kind, member } = shown;
  const isAgent = kind === 'agent';
  if (action === 'remove') {
    const { name } = member ?? { name: '' };
    return (
      <ConfirmDialog
        title={words.removeTitle(name)}
        text={isAgent ? words.removePerson : words.removeProgram}
        action={words.remove}
        run={(id) => (isAgent ? members.removeAgent(name, id) : members.removeClient(name, id))}
        onDone={() => {
          close();
          return refresh();
        }}
        onClose={close}
      />
    );
  }
  return (
    <MemberDialog
      kind={kind}
      member={action === 'change' ? member : undefined}
      save={isAgent ? members.saveAgent : members.saveClient}
      onSaved={saved}
      onClose={close}
    />
  );
}
