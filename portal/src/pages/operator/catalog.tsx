import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { marketQuery } from '../../api/operator-catalog.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectFilter } from '../../ui/select-filter.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { COUNTRIES } from '../customers/countries.ts';
import { catalogWords } from './catalog-words.ts';
import { ImportCatalog } from './import-catalog.tsx';
import { PublishedCatalogs } from './published-catalogs.tsx';

const useStyles = makeStyles({
  sections: { display: 'grid', rowGap: tokens.spacingVerticalL },
  choice: { maxWidth: '320px' },
});

/** The market that is shown before one is chosen. */
const FIRST_MARKET = 'US';

interface Product {
  readonly id: string;
  readonly title: string;
  readonly publisherName: string;
  readonly productType: { readonly id: string; readonly displayName: string };
}

function Market() {
  const styles = useStyles();
  const words = useWords(catalogWords);
  const format = useFormat();
  const { read } = useAddress();
  const market = read('market') || FIRST_MARKET;
  const query = useQuery(marketQuery(market));
  const columns: readonly Column<Product>[] = [
    { name: words.product, cell: ({ title }) => title },
    { name: words.productId, isShort: true, cell: ({ id }) => id },
    {
      name: words.kind,
      cell: ({ productType }) => words.kinds[productType.id] ?? productType.displayName,
    },
    { name: words.publisher, cell: ({ publisherName }) => publisherName },
  ];
  return (
    <Section title={words.products}>
      <SelectFilter
        className={styles.choice}
        name="market"
        label={words.market}
        value={market}
        options={COUNTRIES.map((value) => ({ value, name: format.country(value) }))}
      />
      <Loaded query={query}>
        {(products) => (
          <DataTable
            label={words.products}
            columns={columns}
            items={products}
            keyOf={({ id }) => id}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** The operator's catalog: what each market sells, a new catalog, and those before. */
export function Catalog() {
  const styles = useStyles();
  const words = useWords(catalogWords);
  return (
    <Page title={words.catalog}>
      <Permitted operation="replaceCatalog">
        <div className={styles.sections}>
          <Market />
          <ImportCatalog />
          <PublishedCatalogs />
        </div>
      </Permitted>
    </Page>
  );
}
