import { type ReactNode, useDeferredValue } from 'react';
import { Failure } from './failure.tsx';
import { RowsSkeleton } from './skeletons.tsx';

interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

interface Props<Data> {
  readonly query: Query<Data>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** The result of a query, its skeleton, or its failure. Data that was read before stays below a failure. */
export function Loaded<Data>({ query, rows = 3, children }: Props<Data>) {
  const { error, refetch } = query;
  // What arrives is drawn in slices of time, so that no task of a slow telephone is long.
  const data = useDeferredValue(query.data);
  return (
    <>
      {error !== null && error !== undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined ? !error && <RowsSkeleton count={rows} /> : children(data)}
    </>
  );
}
