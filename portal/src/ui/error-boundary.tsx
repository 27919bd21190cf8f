import { Button, Text, Title2 } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { uiWords } from './words.ts';

function PageFailed() {
  const words = useWords(uiWords);
  return (
    <div
      role="alert"
      style={{ display: 'grid', gap: '12px', justifyItems: 'start', padding: '32px' }}
    >
      <Title2 as="h1">{words.pageFailed}</Title2>
      <Text>{words.pageFailedText}</Text>
      <Button appearance="primary" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </div>
  );
}

const RELOADED = 'countersign.reloaded';
const RELOAD_AGAIN_MILLISECONDS = 30_000;

/** A new version has replaced the file of a page that this tab has not opened yet: a new load finds it. */
const isMissingFile = (error: Error): boolean =>
  /dynamically imported module|module script failed/i.test(error.message);

function reloadOnce(): boolean {
  // Without a network the file may well be there: a new load would replace the page by the browser's own error.
  if (!navigator.onLine) {
    return false;
  }
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - last < RELOAD_AGAIN_MILLISECONDS) {
    return false;
  }
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
  return true;
}

/** Shows a page that failed as such, and loads a new version of the portal when the old one's files are gone. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    if (isMissingFile(error)) {
      reloadOnce();
    }
  }

  override render(): ReactNode {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}
