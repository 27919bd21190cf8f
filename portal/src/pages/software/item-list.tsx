import { makeStyles } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useSearchParams } from 'wouter';
import type { Entitlement } from '../../api/entitlements.ts';
import { useWords } from '../../words/words.ts';
import { itemIds } from './choice.ts';
import { Item } from './item.tsx';
import { softwareWords } from './words.ts';

const ROW_PIXELS = 74;
const NARROW_ROW_PIXELS = 116;
const NARROW_PIXELS = 640;
/** Rows that a window shows below the heading of the page. */
const SEEN_ROWS = 4;
/** Rows that are drawn in one task, so that a slow telephone needs less than a tenth of a second for it. */
const ROWS_AT_ONCE = 3;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0, paddingBottom: '8px' },
});

/** True if the address names the item, or a product that its licence covers besides. */
const isNamed = (item: Entitlement, id: string | null): boolean =>
  id !== null && itemIds(item).includes(id);

/** The open item, which the address names. */
function useOpenItem() {
  const [parameters, setParameters] = useSearchParams();
  const toggle = useCallback(
    (item: Entitlement) =>
      setParameters((now) => {
        const next = new URLSearchParams(now);
        const isOpen = isNamed(item, now.get('item'));
        for (const name of ['item', 'version', 'language', 'file', 'dialog']) {
          next.delete(name);
        }
        if (!isOpen) {
          next.set('item', item.id);
        }
        return next;
      }),
    [setParameters],
  );
  return { open: parameters.get('item'), toggle };
}

function useDistance() {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  return { list, top };
}

/** How many rows are drawn so far: a few more at a time, when nothing else is to be done. */
function useDrawn(rows: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn < rows) {
      startTransition(() => setDrawn(drawn + ROWS_AT_ONCE));
    }
  }, [drawn, rows]);
  return drawn;
}

interface Props {
  readonly customerId: string;
  readonly items: readonly Entitlement[];
}

/** The rows of the list. Only those near the window are drawn, so that 500 are as smooth as five. */
export function ItemList({ customerId, items }: Props) {
  const styles = useStyles();
  const words = useWords(softwareWords);
  const { open, toggle } = useOpenItem();
  const { list, top } = useDistance();
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => (innerWidth < NARROW_PIXELS ? NARROW_ROW_PIXELS : ROW_PIXELS),
    overscan: 3,
    useFlushSync: false,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const [isShown, setShown] = useState(open === null);
  useEffect(() => {
    const index = items.findIndex((item) => isNamed(item, open));
    if (!isShown && top > 0) {
      setShown(true);
      // A page that is opened at an item further down shows it; those at the top are seen anyway.
      if (index >= SEEN_ROWS) {
        virtual.scrollToIndex(index, { align: 'center' });
      }
    }
  }, [isShown, items, open, top, virtual]);
  // Scrolling goes first: the rows that come into view are drawn in slices of time beside it.
  const rows = useDeferredValue(virtual.getVirtualItems());
  const drawn = useDrawn(rows.length);
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={words.list}
      style={{ height: virtual.getTotalSize() }}
    >
      {rows.slice(0, drawn).map(({ key, index, start }) => {
        const item = items[index];
        return (
          item && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <Item
                customerId={customerId}
                item={item}
                isOpen={isNamed(item, open)}
                onToggle={toggle}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
