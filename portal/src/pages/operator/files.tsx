import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { mediaQuery, type OfferedMedia } from '../../api/operator.ts';
import { suppliedProductsQuery } from '../../api/operator-catalog.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { SelectFilter } from '../../ui/select-filter.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { detailsWords, fileTypeName } from '../software/details-words.ts';
import { stockWords } from './stock-words.ts';
import { useProductName } from './use-product-name.ts';
import { WithdrawFile } from './withdraw-file.tsx';

const useStyles = makeStyles({
  choice: { maxWidth: '460px', marginBottom: tokens.spacingVerticalM },
});

function useColumns(): readonly Column<OfferedMedia>[] {
  const words = useWords(stockWords);
  const types = useWords(detailsWords);
  const format = useFormat();
  const { set } = useAddress();
  return [
    { name: words.file, cell: ({ fileName }) => fileName },
    { name: words.version, cell: ({ version }) => version },
    { name: words.language, cell: ({ language }) => format.languageName(language) },
    { name: words.fileType, cell: ({ fileType }) => fileTypeName(fileType, types) },
    { name: words.size, atEnd: true, cell: ({ sizeBytes }) => format.fileSize(sizeBytes) },
    {
      name: words.released,
      isShort: true,
      cell: ({ releaseDate }) => releaseDate && format.date(releaseDate),
    },
    {
      name: words.withdraw,
      cell: ({ id, fileName }) => (
        <Button
          size="small"
          aria-label={words.withdrawFile(fileName)}
          onClick={() => set({ withdraw: id }, false)}
        >
          {words.withdraw}
        </Button>
      ),
    },
  ];
}

function FilesOf({ productId }: { readonly productId: string }) {
  const words = useWords(stockWords);
  const nameOf = useProductName();
  const columns = useColumns();
  const queries = useQueryClient();
  const { read, set } = useAddress();
  const query = useQuery(mediaQuery(productId));
  const asked = query.data?.find(({ id }) => id === read('withdraw'));
  const close = () => set({ withdraw: '' });
  return (
    <>
      <Loaded query={query}>
        {(files) =>
          files.length === 0 ? (
            <Empty title={words.noFiles} text={words.noFilesText} />
          ) : (
            <DataTable
              label={words.filesOf(nameOf(productId))}
              columns={columns}
              items={files}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      {asked && (
        <WithdrawFile
          file={asked}
          onDone={() => {
            close();
            return queries.invalidateQueries({ queryKey: mediaQuery(productId).queryKey });
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function Chosen() {
  const styles = useStyles();
  const words = useWords(stockWords);
  const { read } = useAddress();
  const query = useQuery(suppliedProductsQuery());
  return (
    <Loaded query={query}>
      {(all) => {
        const products = all.filter(({ hasFiles }) => hasFiles);
        const chosen = read('product') || products[0]?.id;
        return chosen === undefined ? (
          <Empty title={words.noFiles} text={words.noFilesText} />
        ) : (
          <>
            <SelectFilter
              className={styles.choice}
              name="product"
              label={words.choose}
              value={chosen}
              options={products.map(({ id, title }) => ({ value: id, name: title }))}
            />
            <FilesOf productId={chosen} />
          </>
        );
      }}
    </Loaded>
  );
}

/** The operator's files on offer, by product. */
export function Files() {
  const words = useWords(stockWords);
  return (
    <Page title={words.files}>
      <Permitted operation="listMedia">
        <Chosen />
      </Permitted>
    </Page>
  );
}
