import { makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import type { Entitlement } from '../../api/entitlements.ts';
import { useWords } from '../../words/words.ts';
import { softwareWords } from './words.ts';

const STATES = ['active', 'cancelling', 'cancelled', 'expired'] as const;

export const isState = (text: string | null): text is Entitlement['state'] =>
  STATES.some((state) => state === text);

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flexBasis: '280px', flexGrow: 1, maxWidth: '360px' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

/** The filters of the list; they are in the address. */
export function Filters({ count }: { readonly count: number }) {
  const styles = useStyles();
  const words = useWords(softwareWords);
  const [parameters, setParameters] = useSearchParams();
  const set = (name: string, value: string) =>
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        value === '' ? next.delete(name) : next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={styles.filters}>
      <SearchBox
        className={styles.search}
        aria-label={words.filter}
        placeholder={words.filter}
        value={parameters.get('filter') ?? ''}
        onChange={(_, { value }) => set('filter', value)}
      />
      <Select
        aria-label={words.state}
        value={parameters.get('state') ?? ''}
        onChange={(_, { value }) => set('state', value)}
      >
        <option value="">{words.all}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {words[state]}
          </option>
        ))}
      </Select>
      <Text size={200} className={styles.count} role="status">
        {words.count(count)}
      </Text>
    </div>
  );
}
