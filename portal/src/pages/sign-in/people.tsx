import { Avatar, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { initialsOf, ROLES } from '../../auth/person.ts';
import { useRoleNames } from '../../auth/roles.ts';
import { signIn } from '../../auth/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useWords } from '../../words/words.ts';
import { signInWords } from './words.ts';

interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

async function readPeople(address: string): Promise<readonly DemoPerson[]> {
  const response = await fetch(address);
  const { people }: { people: readonly DemoPerson[] } = await response.json();
  return people;
}

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  person: {
    width: '100%',
    justifyContent: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    textAlign: 'left',
  },
  words: { display: 'grid', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  note: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    padding: `2px 0 ${tokens.spacingVerticalXS} 61px`,
  },
});

function PersonButton({
  person,
  returnTo,
}: {
  readonly person: DemoPerson;
  readonly returnTo: string;
}) {
  const styles = useStyles();
  const words = useWords(signInWords);
  const roleNames = useRoleNames();
  const roles = ROLES.filter((role) => person.roles.includes(role));
  const may = words.may[roles[0] ?? 'none'];
  const role = roles.map((each) => roleNames[each]).join(', ') || roleNames.none;
  return (
    <li>
      <Button
        size="large"
        className={styles.person}
        aria-describedby={`may-${person.email}`}
        onClick={() => void signIn(returnTo, person.email)}
      >
        <Avatar
          name={person.name}
          initials={initialsOf(person.name)}
          color="colorful"
          size={36}
          aria-hidden
        />
        <span className={styles.words}>
          <Text weight="semibold">{person.name}</Text>{' '}
          <Text size={200} className={styles.quiet}>
            {role}
          </Text>
        </span>
      </Button>
      <Text size={200} className={styles.note} id={`may-${person.email}`}>
        {may}
      </Text>
    </li>
  );
}

/** The demo's people, each with a button that signs in as them. Only the local run has such a list. */
export function People({
  address,
  returnTo,
}: {
  readonly address: string;
  readonly returnTo: string;
}) {
  const styles = useStyles();
  const words = useWords(signInWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['people', address],
    queryFn: () => readPeople(address),
  });
  if (error) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <Text>{words.demo}</Text>
      {data ? (
        <ul className={styles.list}>
          {data.map((person) => (
            <PersonButton key={person.email} person={person} returnTo={returnTo} />
          ))}
        </ul>
      ) : (
        <RowsSkeleton count={5} />
      )}
    </>
  );
}
