import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.ts';
import { uiWords } from './words.ts';

const ROWS = 100;

interface Props<Item> {
  readonly items: readonly Item[];
  /** Reads more, where the list goes on at the service. */
  readonly onMore?: (() => void) | undefined;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The first items of a long list, and a button for more: a thousand rows at once block the page. */
export function ShowMore<Item>({ items, onMore, children }: Props<Item>) {
  const { more } = useWords(uiWords);
  const [count, setCount] = useState(ROWS);
  const hasMore = items.length > count || onMore !== undefined;
  return (
    <>
      {children(items.slice(0, count))}
      {hasMore && (
        <Button
          className="no-print"
          style={{ marginTop: '12px' }}
          onClick={() => {
            setCount((now) => now + ROWS);
            if (items.length <= count + ROWS) {
              onMore?.();
            }
          }}
        >
          {more}
        </Button>
      )}
    </>
  );
}
