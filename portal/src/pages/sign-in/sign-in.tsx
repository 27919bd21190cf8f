import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressHere, signIn } from '../../auth/session.ts';
import { SIGN_IN_PATH } from '../../auth/user-manager.ts';
import { portalConfig } from '../../config.ts';
import { LanguageButton } from '../../frame/top-bar.tsx';
import { Card } from '../../ui/card.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../words/words.ts';
import { People } from './people.tsx';
import { signInWords } from './words.ts';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'grid',
    placeItems: 'center',
    alignContent: 'center',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  card: {
    width: '100%',
    maxWidth: '440px',
    boxSizing: 'border-box',
    padding: '32px',
    rowGap: '20px',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  brand: { color: tokens.colorBrandForeground1 },
});

/** Where the person wanted to go; the address of a page that needs a sign-in stays as it is. */
function returnAddress(): string {
  const asked = new URLSearchParams(location.search).get('returnTo');
  if (asked !== null) {
    return asked;
  }
  return location.pathname === SIGN_IN_PATH ? '/' : addressHere();
}

function Ways() {
  const words = useWords(signInWords);
  const {
    data: config,
    error,
    refetch,
  } = useQuery({ queryKey: ['config'], queryFn: portalConfig });
  const returnTo = returnAddress();
  if (error) {
    return <Failure error={error} title={words.down} onRetry={() => void refetch()} />;
  }
  if (!config) {
    return null;
  }
  return config.people === undefined ? (
    <Button appearance="primary" size="large" onClick={() => void signIn(returnTo)}>
      {words.signIn}
    </Button>
  ) : (
    <People address={config.people} returnTo={returnTo} />
  );
}

/** The page of a visitor whom the portal does not know yet. */
export function SignIn() {
  const styles = useStyles();
  const words = useWords(signInWords);
  useEffect(() => {
    document.title = `${words.title} · Countersign`;
  }, [words]);
  return (
    <main className={styles.page}>
      <Card className={styles.card}>
        <div className={styles.head}>
          <Text weight="semibold" className={styles.brand}>
            Countersign
          </Text>
          <LanguageButton />
        </div>
        <div>
          <Title2 as="h1">{words.title}</Title2>
          <br />
          <Text>{words.welcome}</Text>
        </div>
        <Ways />
      </Card>
    </main>
  );
}
