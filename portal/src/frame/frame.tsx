import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, useState } from 'react';
import { part } from '../ui/part.tsx';
import { useWords } from '../words/words.ts';
import { Navigation } from './navigation.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { frameWords } from './words.ts';

const NavigationDrawer = part(() =>
  import('./navigation-drawer.tsx').then(({ NavigationDrawer: drawer }) => drawer),
);

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-60px',
    zIndex: 20,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { top: tokens.spacingVerticalS },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: '232px minmax(0, 1fr)',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    position: 'sticky',
    top: '53px',
    alignSelf: 'start',
    maxHeight: 'calc(100vh - 53px)',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    '@media (max-width: 899px)': { display: 'none' },
  },
  main: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1140px',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    '@media (max-width: 639px)': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 48px`,
    },
    ':focus': { outlineStyle: 'none' },
  },
});

/** The bar at the top, the navigation at the left, and the page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const words = useWords(frameWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <FluentLink href="#content" className={styles.skip}>
        {words.skip}
      </FluentLink>
      <TopBar onOpenNavigation={() => setOpen(true)} />
      <OfflineBar />
      <div className={styles.body}>
        <div className={`${styles.side} no-print`}>
          <Navigation />
        </div>
        <main id="content" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {isOpen && (
        <Suspense>
          <NavigationDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
