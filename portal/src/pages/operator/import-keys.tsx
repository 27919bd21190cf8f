import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { type ImportedKey, importedKeysQuery, withdrawKey } from '../../api/key-pools.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { OperationButton } from '../../ui/operation-button.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useDialog } from '../../ui/use-dialog.ts';
import { useWords } from '../../words/words.ts';
import { MoveImport } from './move-import.tsx';
import { stockWords } from './stock-words.ts';
import { useProductName } from './use-product-name.ts';

const COLORS = {
  available: 'success',
  issued: 'brand',
  revoked: 'informative',
  withdrawn: 'informative',
} as const satisfies Record<ImportedKey['state'], string>;

const useStyles = makeStyles({ actions: { marginBottom: tokens.spacingVerticalM } });

interface Address {
  readonly productId: string;
  readonly version: string;
  readonly importId: string;
}

/** The beginning of an import's id tells it apart, and fits a telephone. */
const shortId = (importId: string): string => importId.slice(0, 8);

function useColumns(): readonly Column<ImportedKey>[] {
  const words = useWords(stockWords);
  const { set } = useAddress();
  return [
    { name: words.keyEnd, cell: ({ maskedKey }) => maskedKey },
    {
      name: words.keyState,
      isShort: true,
      cell: ({ state }) => (
        <Badge appearance="tint" color={COLORS[state]}>
          {words[state]}
        </Badge>
      ),
    },
    {
      name: words.withdraw,
      cell: ({ id, maskedKey, state }) =>
        state === 'available' && (
          <Button
            size="small"
            aria-label={words.withdrawKey(maskedKey)}
            onClick={() => set({ withdraw: id }, false)}
          >
            {words.withdraw}
          </Button>
        ),
    },
  ];
}

function Keys({ importId, ...pool }: Address) {
  const styles = useStyles();
  const words = useWords(stockWords);
  const queries = useQueryClient();
  const { read, set } = useAddress();
  const moving = useDialog('move');
  const query = useInfiniteQuery(importedKeysQuery(importId));
  const keys = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const asked = keys.find(({ id, state }) => id === read('withdraw') && state === 'available');
  const close = () => set({ withdraw: '' });
  return (
    <>
      <div className={styles.actions}>
        <OperationButton operation="moveKeyImport" onClick={moving.open}>
          {words.move}
        </OperationButton>
      </div>
      <PagedTable
        query={query}
        label={words.importOf(shortId(importId))}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={{ title: words.noKeys, text: words.noKeysText }}
      />
      {asked && (
        <ConfirmDialog
          title={words.withdrawKeyTitle(asked.maskedKey)}
          text={words.withdrawKeyText}
          action={words.withdraw}
          run={(requestId) => withdrawKey(asked, requestId)}
          onDone={async () => {
            close();
            await queries.invalidateQueries({ queryKey: ['key-pools'] });
            return queries.invalidateQueries({ queryKey: ['key-imports', importId] });
          }}
          onClose={close}
        />
      )}
      {moving.isOpen && <MoveImport importId={importId} pool={pool} onClose={moving.close} />}
    </>
  );
}

/** The page of an import: its keys by their ends, each withdrawn by itself, or all moved to another pool. */
export function ImportKeys() {
  const words = useWords(stockWords);
  const nameOf = useProductName();
  const { productId = '', version = '', importId = '' } = useParams<Partial<Address>>();
  const path = `/operator/keys/${productId}/${encodeURIComponent(version)}`;
  return (
    <Page
      title={words.importOf(shortId(importId))}
      crumbs={[
        { name: words.keys, path: '/operator/keys' },
        { name: `${nameOf(productId)} ${version}`, path },
        { name: shortId(importId) },
      ]}
    >
      <Permitted operation="listImportedKeys">
        <Keys productId={productId} version={version} importId={importId} />
      </Permitted>
    </Page>
  );
}
