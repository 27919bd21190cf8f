import { FilterBar, FilterCount, SearchFilter } from '../../ui/filter-bar.tsx';
import { SelectFilter } from '../../ui/select-filter.tsx';
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

/** The filters of the activity log; they are in the address. */
export function ActivityFilters({ count }: { readonly count: number | undefined }) {
  const words = useWords(activityWords);
  const { read } = useAddress();
  return (
    <FilterBar className="no-print">
      <SearchFilter label={words.filter} minWidth="260px" maxWidth="420px" />
      <SelectFilter
        name="kind"
        label={words.kind}
        empty={words.allKinds}
        options={KINDS.map((value) => ({ value, name: words.kinds[value] }))}
      />
      <SelectFilter
        name="days"
        label={words.period}
        value={String(daysOf(read('days')))}
        options={PERIODS.map((days) => ({ value: String(days), name: words.days(days) }))}
      />
      <FilterCount>{count !== undefined && words.count(count)}</FilterCount>
    </FilterBar>
  );
}
