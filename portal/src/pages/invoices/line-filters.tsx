import type { InvoiceLine } from '../../api/invoices.ts';
import { FilterBar, SearchFilter } from '../../ui/filter-bar.tsx';
import { SelectFilter } from '../../ui/select-filter.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { someHas } from '../../words/search-form.ts';
import { useWords } from '../../words/words.ts';
import { invoiceWords } from './words.ts';

const KINDS = ['purchase', 'refund', 'termination_fee'] as const;

const matches = (line: InvoiceLine, text: string): boolean =>
  someHas([line.customerName, line.subscriptionDescription, line.skuName, line.orderId], text);

/** The lines that the filters of the address let through. */
export function useFilteredLines(lines: readonly InvoiceLine[]): readonly InvoiceLine[] {
  const { read } = useAddress();
  const text = read('filter');
  const kind = read('kind');
  return lines.filter((line) => matches(line, text) && (kind === '' || line.chargeType === kind));
}

export function LineFilters() {
  const words = useWords(invoiceWords);
  return (
    <FilterBar className="no-print">
      <SearchFilter label={words.filter} maxWidth="400px" />
      <SelectFilter
        name="kind"
        label={words.kind}
        empty={words.all}
        options={KINDS.map((value) => ({ value, name: words.kinds[value] }))}
      />
    </FilterBar>
  );
}
