import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useDeferredValue } from 'react';
import { queryClient } from './api/query-client.ts';
import { PersonContext } from './auth/roles.ts';
import { useSession } from './auth/session.ts';
import { SIGN_IN_PATH } from './auth/user-manager.ts';
import { useTheme } from './frame/theme.ts';
import { Routes } from './routes.tsx';
import { Announcer } from './ui/announce.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { part } from './ui/part.tsx';
import { PageSkeleton } from './ui/skeletons.tsx';

const Frame = part(() => import('./frame/frame.tsx').then(({ Frame: frame }) => frame));
const SignInPage = part(() => import('./pages/sign-in/sign-in.tsx').then(({ SignIn }) => SignIn));
const SessionEnding = part(() =>
  import('./frame/session-ending.tsx').then(({ SessionEnding: ending }) => ending),
);
const SessionEnded = part(() =>
  import('./frame/session-ended.tsx').then(({ SessionEnded: ended }) => ended),
);

function Content() {
  // Who is there is known at once, and the frame is drawn in slices of time.
  const session = useDeferredValue(useSession());
  if (session.state === 'starting') {
    return null;
  }
  if (!('person' in session) || location.pathname === SIGN_IN_PATH) {
    return <SignInPage />;
  }
  return (
    <PersonContext value={session.person}>
      {session.state === 'ending' && (
        <Suspense>
          <SessionEnding endsAt={session.endsAt} />
        </Suspense>
      )}
      <Frame>
        <ErrorBoundary>
          <Suspense fallback={<PageSkeleton />}>
            <Routes />
          </Suspense>
        </ErrorBoundary>
      </Frame>
      {session.state === 'ended' && <SessionEnded />}
    </PersonContext>
  );
}

export function App() {
  return (
    <FluentProvider theme={useTheme()} style={{ backgroundColor: 'transparent' }}>
      <QueryClientProvider client={queryClient}>
        <Announcer />
        <ErrorBoundary>
          <Suspense>
            <Content />
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </FluentProvider>
  );
}
