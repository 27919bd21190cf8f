import { makeStyles, mergeClasses, SearchBox, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAddress } from './use-address.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
});

interface BarProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** The filters above a list, in one row where they fit. */
export function FilterBar({ className, children }: BarProps) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.bar, className)}>{children}</div>;
}

interface SearchProps {
  readonly label: string;
  readonly minWidth?: string;
  readonly maxWidth: string;
}

/** The text that a list is searched for: `filter` of the address. */
export function SearchFilter({ label, minWidth = '280px', maxWidth }: SearchProps) {
  const { read, set } = useAddress();
  return (
    <SearchBox
      style={{ flexBasis: minWidth, flexGrow: 1, maxWidth }}
      aria-label={label}
      placeholder={label}
      value={read('filter')}
      onChange={(_, { value }) => set({ filter: value })}
    />
  );
}

interface CountProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** The number of items that the filters let through, which a screen reader says when it changes. */
export function FilterCount({ className, children }: CountProps) {
  const styles = useStyles();
  return (
    <Text size={200} role="status" className={mergeClasses(styles.count, className)}>
      {children}
    </Text>
  );
}
