import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import type { AgentRole, Members, Partner } from '../../api/partner.ts';
import { useRoleNames } from '../../auth/roles.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { OperationButton } from '../../ui/operation-button.tsx';
import { Section } from '../../ui/section.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { MemberDialogs } from './member-dialogs.tsx';
import { peopleWords } from './words.ts';

const useStyles = makeStyles({
  sections: { display: 'grid', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A row of the tables. */
interface Row {
  readonly name: string;
  readonly clientId: string | undefined;
  readonly roles: readonly AgentRole[];
  readonly since: string;
}

interface TableProps {
  readonly kind: 'agent' | 'client';
  readonly rows: readonly Row[];
  readonly operation: string;
}

function Actions({ kind, row, operation }: Omit<TableProps, 'rows'> & { readonly row: Row }) {
  const styles = useStyles();
  const words = useWords(peopleWords);
  const { set } = useAddress();
  const open = (dialog: string) => set({ dialog, member: row.name }, false);
  return (
    <span className={styles.actions}>
      <OperationButton
        size="small"
        operation={operation}
        aria-label={words.changeOf(row.name)}
        onClick={() => open(`change-${kind}`)}
      >
        {words.change}
      </OperationButton>
      <OperationButton
        size="small"
        operation={operation}
        aria-label={words.removeOf(row.name)}
        onClick={() => open(`remove-${kind}`)}
      >
        {words.remove}
      </OperationButton>
    </span>
  );
}

function MembersTable({ kind, rows, operation }: TableProps) {
  const words = useWords(peopleWords);
  const roleNames = useRoleNames();
  const format = useFormat();
  const columns: readonly Column<Row>[] = [
    { name: kind === 'agent' ? words.mail : words.program, cell: ({ name }) => name },
    ...(kind === 'client' ? [{ name: words.clientId, cell: (row: Row) => row.clientId }] : []),
    { name: words.roles, cell: ({ roles }) => roles.map((role) => roleNames[role]).join(', ') },
    { name: words.since, isShort: true, cell: ({ since }) => format.date(since) },
    {
      name: words.actions,
      cell: (row) => <Actions kind={kind} row={row} operation={operation} />,
    },
  ];
  return (
    <DataTable
      label={kind === 'agent' ? words.people : words.programs}
      columns={columns}
      items={rows}
      keyOf={({ name }) => name}
    />
  );
}

function Add({ kind, operation }: Omit<TableProps, 'rows'>) {
  const words = useWords(peopleWords);
  const { set } = useAddress();
  return (
    <OperationButton
      operation={operation}
      icon={<Add20Regular />}
      onClick={() => set({ dialog: `add-${kind}` }, false)}
    >
      {kind === 'agent' ? words.invite : words.addProgram}
    </OperationButton>
  );
}

interface Props {
  readonly partner: Partner;
  readonly members: Members;
  /** The query to read again after a change. */
  readonly queryKey: readonly string[];
}

/** The people and the programs of a partner, with their roles. */
export function MembersView({ partner, members, queryKey }: Props) {
  const styles = useStyles();
  const words = useWords(peopleWords);
  const { agents, clients } = members.operations;
  const people = partner.agents.map(
    ({ email, roles, invitedDate }): Row => ({
      ...{ name: email, roles, since: invitedDate, clientId: undefined },
    }),
  );
  const programs = partner.clients.map(
    ({ clientName, clientId, roles, createdDate }): Row => ({
      ...{ name: clientName, roles, since: createdDate, clientId },
    }),
  );
  return (
    <div className={styles.sections}>
      <Section title={words.people} actions={<Add kind="agent" operation={agents} />}>
        {people.length === 0 ? (
          <Text>{words.noPeople}</Text>
        ) : (
          <MembersTable kind="agent" rows={people} operation={agents} />
        )}
      </Section>
      <Section title={words.programs} actions={<Add kind="client" operation={clients} />}>
        {programs.length === 0 ? (
          <Text>{words.noPrograms}</Text>
        ) : (
          <MembersTable kind="client" rows={programs} operation={clients} />
        )}
      </Section>
      <MemberDialogs
        rows={{ agent: people, client: programs }}
        members={members}
        queryKey={queryKey}
      />
    </div>
  );
}
