import { LockClosed48Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../api/me.ts';
import { useOperation } from '../auth/operations.ts';
import { useWords } from '../words/words.ts';
import { Empty } from './empty.tsx';
import { Failure } from './failure.tsx';
import { Page } from './page.tsx';
import { RowsSkeleton } from './skeletons.tsx';
import { uiWords } from './words.ts';

interface Props {
  readonly operation: string;
  /** The title of the page, where the content would draw it. */
  readonly page?: string;
  readonly children: ReactNode;
}

/** Content for some roles. Another role sees that it is there, why it is closed, and who can open it. */
export function Permitted({ operation, page, children }: Props) {
  const words = useWords(uiWords);
  const permission = useOperation(operation);
  const { error, refetch } = useQuery(meQuery());
  if (permission === undefined) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <RowsSkeleton />;
  }
  if (permission.may) {
    return children;
  }
  const closed = (
    <Empty icon={<LockClosed48Regular />} title={words.notForRole} text={permission.reason} />
  );
  return page === undefined ? closed : <Page title={page}>{closed}</Page>;
}
