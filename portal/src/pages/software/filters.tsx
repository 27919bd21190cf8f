import { makeStyles, tokens } from '@fluentui/react-components';
import type { Entitlement } from '../../api/entitlements.ts';
import { FilterBar, FilterCount, SearchFilter } from '../../ui/filter-bar.tsx';
import { SelectFilter } from '../../ui/select-filter.tsx';
import { useWords } from '../../words/words.ts';
import { softwareWords } from './words.ts';

const STATES = ['active', 'cancelling', 'cancelled', 'expired'] as const;

export const isState = (text: string | null): text is Entitlement['state'] =>
  STATES.some((state) => state === text);

const useStyles = makeStyles({ count: { color: tokens.colorNeutralForeground3 } });

/** The filters of the list; they are in the address. */
export function Filters({ count }: { readonly count: number }) {
  const styles = useStyles();
  const words = useWords(softwareWords);
  return (
    <FilterBar>
      <SearchFilter label={words.filter} maxWidth="360px" />
      <SelectFilter
        name="state"
        label={words.state}
        empty={words.all}
        options={STATES.map((value) => ({ value, name: words[value] }))}
      />
      <FilterCount className={styles.count}>{words.count(count)}</FilterCount>
    </FilterBar>
  );
}
