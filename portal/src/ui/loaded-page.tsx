import type { ReactNode } from 'react';
import { hasStatus } from '../api/errors.ts';
import { Failure } from './failure.tsx';
import { NotFound } from './not-found.tsx';
import { type Crumb, Page } from './page.tsx';
import { PageSkeleton } from './skeletons.tsx';

interface Props<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  /** The heading and the way back of a page that could not be read. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly children: (data: Data) => ReactNode;
}

/** A page about one thing: its skeleton, that there is no such thing, or its failure. What was read before stays. */
export function LoadedPage<Data>({ query, title, crumbs = [], children }: Props<Data>) {
  const { data, error, refetch } = query;
  if (hasStatus(error, 404)) {
    return <NotFound />;
  }
  if (error && !data) {
    return (
      <Page title={title} crumbs={crumbs}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? children(data) : <PageSkeleton />;
}
