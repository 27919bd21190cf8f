import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { keepSession } from '../auth/session.ts';
import { announce } from '../ui/announce.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/words.ts';
import { frameWords } from './words.ts';

const useStyles = makeStyles({
  notice: {
    position: 'sticky',
    top: 0,
    zIndex: 11,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  text: { display: 'grid', flexGrow: 1, flexBasis: '240px' },
});

interface Props {
  readonly endsAt: Date;
}

/**
 * Says two minutes before that the session ends, and renews it. It takes no focus, since somebody may be typing: a screen
 * reader is told, and the notice comes first in the order of Tab.
 */
export function SessionEnding({ endsAt }: Props) {
  const styles = useStyles();
  const words = useWords(frameWords);
  const [isTried, setTried] = useState(false);
  const [isRenewing, setRenewing] = useState(false);
  const title = words.sessionEnding(useFormat().time(endsAt));
  const text = isTried ? words.sessionNotRenewed : words.sessionEndingText;
  useEffect(() => announce(`${title}. ${text}`), [title, text]);
  const stay = async () => {
    setRenewing(true);
    if (await keepSession()) {
      announce(words.sessionRenewed);
      // The button leaves the page: the heading takes the focus, not the page's beginning.
      document.querySelector<HTMLElement>('main h1')?.focus();
    } else {
      setTried(true);
      setRenewing(false);
    }
  };
  return (
    <section aria-label={title} className={`${styles.notice} no-print`}>
      <div className={styles.text}>
        <Text weight="semibold">{title}</Text>
        <Text>{text}</Text>
      </div>
      <Button appearance="primary" disabledFocusable={isRenewing} onClick={() => void stay()}>
        {words.staySignedIn}
      </Button>
    </section>
  );
}
