import { makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import { useAddress } from '../../ui/use-address.ts';
import { useWords } from '../../words/words.ts';
import { activityWords } from './words.ts';

export const KINDS = [
  ...(['customer', 'order', 'software_key', 'software_download_link', 'subscription'] as const),
  ...(['service_request', 'agreement', 'webhook', 'partner'] as const),
];

export const PERIODS = [7, 30, 90] as const;
const DEFAULT_DAYS = 30;

/** The days that the address asks for. */
export const daysOf = (asked: string): number =>
  PERIODS.find((days) => String(days) === asked) ?? DEFAULT_DAYS;

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flexBasis: '260px', flexGrow: 1, maxWidth: '420px' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
});

/** The filters of the activity log; they are in the address. */
export function ActivityFilters({ count }: { readonly count: number | undefined }) {
  const styles = useStyles();
  const words = useWords(activityWords);
  const { read, set } = useAddress();
  return (
    <div className={`${styles.filters} no-print`}>
      <SearchBox
        className={styles.search}
        aria-label={words.filter}
        placeholder={words.filter}
        value={read('filter')}
        onChange={(_, { value }) => set({ filter: value })}
      />
      <Select
        aria-label={words.kind}
        value={read('kind')}
        onChange={(_, { value }) => set({ kind: value })}
      >
        <option value="">{words.allKinds}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </Select>
      <Select
        aria-label={words.period}
        value={String(daysOf(read('days')))}
        onChange={(_, { value }) => set({ days: value })}
      >
        {PERIODS.map((days) => (
          <option key={days} value={days}>
            {words.days(days)}
          </option>
        ))}
      </Select>
      <Text size={200} role="status" className={styles.count}>
        {count !== undefined && words.count(count)}
      </Text>
    </div>
  );
}
