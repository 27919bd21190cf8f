import { Badge, Link as FluentLink } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { poolQuery, poolsQuery } from '../../api/key-pools.ts';
import type { KeyPool } from '../../api/operator.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { stockWords } from './stock-words.ts';
import { useProductName } from './use-product-name.ts';

/** The number of keys left. Counting is one query for each pool, so each row asks for its own. */
function Left({ pool: { productId, version } }: { readonly pool: KeyPool }) {
  const format = useFormat();
  const { data, isError } = useQuery(poolQuery(productId, version));
  return <>{data ? format.number(data.left) : isError ? '?' : '…'}</>;
}

function State({ pool: { productId, version, lowSince } }: { readonly pool: KeyPool }) {
  const words = useWords(stockWords);
  const format = useFormat();
  const { data } = useQuery(poolQuery(productId, version));
  if (data?.left === 0) {
    return (
      <Badge appearance="tint" color="danger">
        {words.empty}
      </Badge>
    );
  }
  const isLow = data !== undefined && data.left <= data.lowMark;
  return (
    <Badge appearance="tint" color={isLow || lowSince ? 'warning' : 'success'}>
      {isLow || lowSince ? words.low(format.date(lowSince ?? new Date())) : words.enough}
    </Badge>
  );
}

function List() {
  const words = useWords(stockWords);
  const format = useFormat();
  const nameOf = useProductName();
  const query = useQuery(poolsQuery());
  const columns: readonly Column<KeyPool>[] = [
    {
      name: words.product,
      cell: ({ productId, version }) => (
        <Link href={`/operator/keys/${productId}/${version}`} asChild>
          <FluentLink>{nameOf(productId)}</FluentLink>
        </Link>
      ),
    },
    { name: words.version, cell: ({ version }) => version },
    { name: words.left, atEnd: true, cell: (pool) => <Left pool={pool} /> },
    { name: words.lowMark, atEnd: true, cell: ({ lowMark }) => format.number(lowMark) },
    { name: words.state, cell: (pool) => <State pool={pool} /> },
  ];
  return (
    <Loaded query={query}>
      {(pools) =>
        pools.length === 0 ? (
          <Empty title={words.noPools} text={words.noPoolsText} />
        ) : (
          <DataTable
            label={words.pools}
            columns={columns}
            items={pools}
            keyOf={({ productId, version }) => `${productId} ${version}`}
          />
        )
      }
    </Loaded>
  );
}

/** The operator's stock of product keys, by pool. */
export function KeyPools() {
  const words = useWords(stockWords);
  return (
    <Page title={words.keys}>
      <Permitted operation="listKeyPools">
        <List />
      </Permitted>
    </Page>
  );
}
