import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import type { InvoiceLine } from '../../api/invoices.ts';
import { useAddress } from '../../ui/use-address.ts';
import { useWords } from '../../words/words.ts';
import { invoiceWords } from './words.ts';

const KINDS = ['purchase', 'refund', 'termination_fee'] as const;

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flexBasis: '280px', flexGrow: 1, maxWidth: '400px' },
});

const matches = (line: InvoiceLine, text: string): boolean =>
  [line.customerName, line.subscriptionDescription, line.skuName, line.orderId].some((part) =>
    part.toLowerCase().includes(text),
  );

/** The lines that the filters of the address let through. */
export function useFilteredLines(lines: readonly InvoiceLine[]): readonly InvoiceLine[] {
  const { read } = useAddress();
  const text = read('filter').trim().toLowerCase();
  const kind = read('kind');
  return lines.filter((line) => matches(line, text) && (kind === '' || line.chargeType === kind));
}

export function LineFilters() {
  const styles = useStyles();
  const words = useWords(invoiceWords);
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
        <option value="">{words.all}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </Select>
    </div>
  );
}
