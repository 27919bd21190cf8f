import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useWords } from '../words/words.ts';
import { frameWords } from './words.ts';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Says that the browser has no network. */
export function OfflineBar() {
  const words = useWords(frameWords);
  return useOnline() ? null : (
    <MessageBar intent="warning" shape="square" politeness="assertive">
      <MessageBarBody>{words.offline}</MessageBarBody>
    </MessageBar>
  );
}
