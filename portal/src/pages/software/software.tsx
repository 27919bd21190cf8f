import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type Entitlement, entitlementsQuery } from '../../api/entitlements.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { someHas } from '../../words/search-form.ts';
import { useWords } from '../../words/words.ts';
import { Filters, isState } from './filters.tsx';
import { ItemList } from './item-list.tsx';
import { NothingBought } from './nothing-bought.tsx';
import { softwareWords } from './words.ts';

const matches = ({ friendlyName, referenceOrder }: Entitlement, text: string): boolean =>
  someHas([friendlyName, referenceOrder.id], text);

/** The items that the filters of the address let through. */
function useFiltered(items: readonly Entitlement[] | undefined) {
  const [parameters] = useSearchParams();
  const text = parameters.get('filter') ?? '';
  const asked = parameters.get('state');
  const state = isState(asked) ? asked : undefined;
  return useMemo(
    () => items?.filter((item) => matches(item, text) && (!state || item.state === state)),
    [items, text, state],
  );
}

/** The tab with everything that was bought for a customer, cancelled items too (R5). */
export function Software({ customerId }: { readonly customerId: string }) {
  const words = useWords(softwareWords);
  const { data: read, error, refetch } = useQuery(entitlementsQuery(customerId));
  // A long list is drawn in slices of time: what a person does meanwhile is not kept waiting.
  const data = useDeferredValue(read, undefined);
  const found = useFiltered(data);
  if (error && !data) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (!data || !found) {
    return <RowsSkeleton />;
  }
  if (data.length === 0) {
    return <NothingBought customerId={customerId} />;
  }
  return (
    <>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Filters count={found.length} />
      {found.length === 0 ? (
        <Empty title={words.noMatch} text={words.noMatchText} />
      ) : (
        <ItemList customerId={customerId} items={found} />
      )}
    </>
  );
}
