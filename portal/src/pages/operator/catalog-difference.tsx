import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CatalogComparison } from '../../api/operator-catalog.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { catalogWords } from './catalog-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0 },
  part: { display: 'grid', rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

type Name = keyof CatalogComparison['counts'];
type Sku = CatalogComparison['added'][number];
type Price = CatalogComparison['prices'][number];

/** The two columns that name a SKU. */
function useSkuColumns(): readonly Column<Sku>[] {
  const words = useWords(catalogWords);
  return [
    { name: words.title, cell: ({ title }) => title },
    { name: words.sku, isShort: true, cell: ({ productId, skuId }) => `${productId}:${skuId}` },
  ];
}

function usePriceColumns(): readonly Column<Price>[] {
  const words = useWords(catalogWords);
  const format = useFormat();
  const price = (amount: number | null) =>
    amount === null ? words.noPrice : format.number(amount);
  return [
    ...useSkuColumns(),
    { name: words.term, isShort: true, cell: ({ duration }) => duration },
    { name: words.priceOf, isShort: true, cell: ({ of }) => of },
    { name: words.oldPrice, atEnd: true, cell: ({ old }) => price(old) },
    { name: words.newPrice, atEnd: true, cell: (each) => price(each.new) },
  ];
}

/** A kind of difference, with how many there are; the service sends the first of a long list. */
function Part<Item extends Sku>(props: {
  readonly name: Name;
  readonly count: number;
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
}): ReactNode {
  const { name, count, items, columns } = props;
  const styles = useStyles();
  const words = useWords(catalogWords);
  const format = useFormat();
  if (count === 0) {
    return null;
  }
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {`${words.counts[name]} (${format.number(count)})`}
      </Subtitle2>
      {items.length < count && (
        <Text>{words.firstOf(format.number(items.length), format.number(count))}</Text>
      )}
      <DataTable
        label={words.counts[name]}
        columns={columns}
        items={items}
        keyOf={(_, index) => String(index)}
      />
    </div>
  );
}

/** The differences that portals would see after a publication. */
export function CatalogDifference({ comparison }: { readonly comparison: CatalogComparison }) {
  const styles = useStyles();
  const words = useWords(catalogWords);
  const skuColumns = useSkuColumns();
  const priceColumns = usePriceColumns();
  const { counts, current, azureRatesChanged } = comparison;
  const isSame = !azureRatesChanged && Object.values(counts).every((count) => count === 0);
  const countries: Column<CatalogComparison['newlyOffered'][number]> = {
    name: words.countries,
    cell: (each) => each.countries.join(', '),
  };
  return (
    <section className={styles.list} aria-label={words.difference}>
      {current === null && <Text>{words.noCurrent}</Text>}
      {current !== null && isSame && <Text>{words.noDifference}</Text>}
      {(['added', 'removed', 'changed'] as const).map((name) => (
        <Part
          key={name}
          name={name}
          count={counts[name]}
          items={comparison[name]}
          columns={skuColumns}
        />
      ))}
      <Part name="prices" count={counts.prices} items={comparison.prices} columns={priceColumns} />
      {(['newlyOffered', 'noLongerOffered'] as const).map((name) => (
        <Part
          key={name}
          name={name}
          count={counts[name]}
          items={comparison[name]}
          columns={[...skuColumns, countries]}
        />
      ))}
      {current !== null && azureRatesChanged && <Text>{words.azureRatesChanged}</Text>}
    </section>
  );
}
