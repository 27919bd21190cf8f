import { makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

function say(next: string): void {
  text = next;
  for (const listener of listeners) {
    listener();
  }
}

const FORGOTTEN_MILLISECONDS = 5_000;

/** Tells a screen reader what just happened. */
export function announce(next: string): void {
  say(next);
  setTimeout(() => text === next && say(''), FORGOTTEN_MILLISECONDS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The live region that announcements appear in. */
export function Announcer() {
  const styles = useStyles();
  return (
    <output className={styles.hidden} aria-live="polite">
      {useSyncExternalStore(subscribe, () => text)}
    </output>
  );
}
