import { makeStyles } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Entitlement } from '../../api/entitlements.ts';
import { useWords } from '../../words/words.ts';
import { Item } from './item.tsx';
import { softwareWords } from './words.ts';

const ROW_PIXELS = 74;
const NARROW_ROW_PIXELS = 116;
const NARROW_PIXELS = 640;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0, paddingBottom: '8px' },
});

/** The open item, which the address names. */
function useOpenItem() {
  const [parameters, setParameters] = useSearchParams();
  const toggle = useCallback(
    (id: string) =>
      setParameters((now) => {
        const next = new URLSearchParams(now);
        const isOpen = now.get('item') === id;
        for (const name of ['item', 'version', 'language', 'file', 'dialog']) {
          next.delete(name);
        }
        if (!isOpen) {
          next.set('item', id);
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
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={words.list}
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
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
                isOpen={open === item.id}
                onToggle={toggle}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
