import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entitlement } from '../../api/entitlements.ts';
import { hasCode } from '../../api/errors.ts';
import { type CancellationLine, cancelLine, cancellationQuery } from '../../api/orders.ts';
import { Confirm } from './confirm.tsx';
import { NotCancellable, Preparing } from './not-cancellable.tsx';
import { Receipt } from './receipt.tsx';

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
  readonly onClose: () => void;
}

/** Somebody else was faster, or the amounts are others by now: what is shown is read again. */
const STALE = [2055, 990009, 800014];

function useCancellation({ customerId, item }: Props) {
  const { id: orderId, lineItemId } = item.referenceOrder;
  const queries = useQueryClient();
  const preview = useQuery(cancellationQuery(customerId, orderId));
  const line = preview.data?.lines.find((each) => String(each.lineItemNumber) === lineItemId);
  // A cancellation keeps its request id until it has succeeded, so that a retry cancels nothing twice.
  const [requestId] = useState(() => crypto.randomUUID());
  const cancelling = useMutation({
    mutationFn: async (shown: CancellationLine) => {
      await cancelLine({
        ...{ customerId, orderId, requestId },
        lineItemNumber: shown.lineItemNumber,
        etag: preview.data?.attributes.etag ?? '',
      });
      return shown;
    },
    onSettled: (_, error) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['customers', customerId, 'entitlements'] }),
        hasCode(error, ...STALE) ? preview.refetch() : undefined,
      ]),
  });
  return { preview, line, cancelling };
}

/** Asks before it cancels a purchase, and shows the receipt after it. */
export function CancelDialog(props: Props) {
  const { item, onClose } = props;
  const { preview, line, cancelling } = useCancellation(props);
  if (cancelling.data) {
    return <Receipt line={cancelling.data} item={item} onClose={onClose} />;
  }
  if (!line) {
    const { error, refetch } = preview;
    return <Preparing error={error} onRetry={() => void refetch()} onClose={onClose} />;
  }
  return line.cancellable ? (
    <Confirm
      line={line}
      item={item}
      error={cancelling.error}
      isPending={cancelling.isPending}
      onCancel={() => cancelling.mutate(line)}
      onKeep={onClose}
    />
  ) : (
    <NotCancellable {...props} line={line} />
  );
}
