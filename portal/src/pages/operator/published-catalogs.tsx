import { Badge } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type PublishedCatalog,
  publishCatalogAgain,
  publishedCatalogsQuery,
} from '../../api/operator-catalog.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { OperationButton } from '../../ui/operation-button.tsx';
import { Section } from '../../ui/section.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { catalogWords } from './catalog-words.ts';

/** The newest of the list is the one that sells now. */
function useColumns(current: string | undefined): readonly Column<PublishedCatalog>[] {
  const words = useWords(catalogWords);
  const format = useFormat();
  const { set } = useAddress();
  return [
    { name: words.published, cell: ({ publishedDate }) => format.dateTime(publishedDate) },
    { name: words.publishedBy, cell: ({ publishedBy }) => publishedBy },
    { name: words.productCount, atEnd: true, cell: ({ products }) => format.number(products) },
    { name: words.skuCount, atEnd: true, cell: ({ skus }) => format.number(skus) },
    { name: words.marketCount, atEnd: true, cell: ({ markets }) => format.number(markets) },
    {
      name: words.state,
      cell: ({ catalogId, publishedDate }) =>
        catalogId === current ? (
          <Badge appearance="tint" color="success">
            {words.isCurrent}
          </Badge>
        ) : (
          <OperationButton
            operation="publishCatalogAgain"
            size="small"
            aria-label={words.againOf(format.dateTime(publishedDate))}
            onClick={() => set({ again: catalogId }, false)}
          >
            {words.again}
          </OperationButton>
        ),
    },
  ];
}

/** Lists the catalogs that were published, and makes an earlier one the current one again, after a question. */
export function PublishedCatalogs() {
  const words = useWords(catalogWords);
  const format = useFormat();
  const queries = useQueryClient();
  const { read, set } = useAddress();
  const query = useQuery(publishedCatalogsQuery());
  const current = query.data?.[0]?.catalogId;
  const columns = useColumns(current);
  const asked = query.data?.find(({ catalogId }) => catalogId === read('again'));
  const close = () => set({ again: '' });
  return (
    <Section title={words.publishedCatalogs}>
      <Loaded query={query}>
        {(catalogs) => (
          <DataTable
            label={words.publishedCatalogs}
            columns={columns}
            items={catalogs}
            keyOf={({ catalogId }) => catalogId}
          />
        )}
      </Loaded>
      {asked && current !== undefined && (
        <ConfirmDialog
          title={words.againTitle}
          text={words.againText(
            format.dateTime(asked.publishedDate),
            format.number(asked.products),
          )}
          action={words.again}
          run={(requestId) => publishCatalogAgain(asked.catalogId, current, requestId)}
          onDone={() => {
            close();
            return queries.invalidateQueries({ queryKey: ['catalog'] });
          }}
          onClose={close}
        />
      )}
    </Section>
  );
}
