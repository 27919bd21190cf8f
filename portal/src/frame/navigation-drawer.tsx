import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/words.ts';
import { Navigation } from './navigation.tsx';
import { frameWords } from './words.ts';

const useStyles = makeStyles({
  drawer: {
    boxSizing: 'border-box',
    width: 'min(300px, 85vw)',
    height: '100dvh',
    maxHeight: '100dvh',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: 'none',
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** The navigation on a narrow screen. */
export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords(frameWords);
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = drawer.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={drawer}
      className={styles.drawer}
      aria-label={words.navigation}
      onClose={onClose}
      onClick={({ target }) => target === drawer.current && onClose()}
    >
      <div className={styles.head}>
        <Text weight="semibold" size={400}>
          {words.product}
        </Text>
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={words.closeNavigation}
          onClick={onClose}
        />
      </div>
      <Navigation onNavigate={onClose} />
    </dialog>
  );
}
