import { Button, Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { poolQuery, withdrawImport } from '../../api/key-pools.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { Section } from '../../ui/section.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { usePasses } from '../../ui/use-passes.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { AddKeys } from './add-keys.tsx';
import { stockWords } from './stock-words.ts';
import { useProductName } from './use-product-name.ts';

const useStyles = makeStyles({ sections: { display: 'grid', rowGap: tokens.spacingVerticalL } });

interface Import {
  readonly importId: string;
  readonly left: number;
}

interface Pool {
  readonly productId: string;
  readonly version: string;
}

function Imports({ imports, pool }: { readonly imports: readonly Import[]; readonly pool: Pool }) {
  const words = useWords(stockWords);
  const format = useFormat();
  const queries = useQueryClient();
  const { read, set } = useAddress();
  const asked = imports.find(({ importId }) => importId === read('withdraw'));
  const columns: readonly Column<Import>[] = [
    {
      name: words.importId,
      cell: ({ importId }) => (
        <Link
          href={`/operator/keys/${pool.productId}/${encodeURIComponent(pool.version)}/${importId}`}
          asChild
        >
          <FluentLink>{importId}</FluentLink>
        </Link>
      ),
    },
    { name: words.left, atEnd: true, cell: ({ left }) => format.number(left) },
    {
      name: words.withdraw,
      cell: ({ importId }) => (
        <Button
          size="small"
          aria-label={words.withdrawOf(importId)}
          onClick={() => set({ withdraw: importId }, false)}
        >
          {words.withdraw}
        </Button>
      ),
    },
  ];
  const withdrawal = usePasses({
    title: words.keysStuck,
    text: words.keysStuckText,
    reasons: words.stuckReasons,
  });
  const close = () => set({ withdraw: '' });
  const leave = () => {
    close();
    const { queryKey } = poolQuery(pool.productId, pool.version);
    return queries.invalidateQueries({ queryKey });
  };
  return (
    <>
      <DataTable
        label={words.imports}
        columns={columns}
        items={imports}
        keyOf={({ importId }) => importId}
      />
      {asked && (
        <ConfirmDialog
          title={words.withdrawTitle}
          text={words.withdrawText(asked.left)}
          action={words.withdraw}
          run={() => withdrawal.run((after) => withdrawImport(asked.importId, after))}
          onDone={(isDone) => isDone !== false && leave()}
          onClose={withdrawal.isPartlyDone ? leave : close}
          isPartlyDone={withdrawal.isPartlyDone}
        >
          {withdrawal.shown}
        </ConfirmDialog>
      )}
    </>
  );
}

function Shown(pool: Pool) {
  const styles = useStyles();
  const words = useWords(stockWords);
  const format = useFormat();
  const query = useQuery(poolQuery(pool.productId, pool.version));
  return (
    <div className={styles.sections}>
      <Loaded query={query}>
        {({ left, lowMark, imports }) => (
          <Section title={words.imports}>
            <Text>
              {words.left}: {format.number(left)} · {words.lowMark}: {format.number(lowMark)}
            </Text>
            {imports.length > 0 && <Imports imports={imports} pool={pool} />}
          </Section>
        )}
      </Loaded>
      <AddKeys {...pool} />
    </div>
  );
}

/** The page of a pool: what it has left by import, and new keys for it. */
export function KeyPoolPage() {
  const words = useWords(stockWords);
  const nameOf = useProductName();
  const { productId = '', version = '' } = useParams<{ productId: string; version: string }>();
  const title = `${nameOf(productId)} ${version}`;
  return (
    <Page title={title} crumbs={[{ name: words.keys, path: '/operator/keys' }, { name: title }]}>
      <Permitted operation="readKeyPool">
        <Shown productId={productId} version={version} />
      </Permitted>
    </Page>
  );
}
