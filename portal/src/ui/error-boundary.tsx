import { Button, Text, Title2 } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/words.ts';
import { holdTyped } from './kept-text.ts';
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

interface Props {
  /** The address. A boundary that shows a failure tries again when it changes: the person has gone to another page. */
  readonly at: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Shows a page that failed as such, and loads a new version of the portal when the old one's files are gone. */
class Boundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    // The forms are on the page until this has been drawn.
    holdTyped();
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    if (isMissingFile(error)) {
      reloadOnce();
    }
  }

  override componentDidUpdate(previous: Props, { failed }: State): void {
    // A page that fails as soon as it is opened has failed at its own address, not at the one before.
    if (failed && previous.at !== this.props.at) {
      this.setState({ failed: false });
    }
  }

  override render(): ReactNode {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}

export function ErrorBoundary({ children }: { readonly children: ReactNode }) {
  const [at] = useLocation();
  return <Boundary at={at}>{children}</Boundary>;
}
