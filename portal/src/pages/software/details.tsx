import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Entitlement } from '../../api/entitlements.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { Access } from './access.tsx';
import { detailsWords } from './details-words.ts';
import { ItemActions } from './item-actions.tsx';

/** Why an item gives no keys and downloads any more, or not now. */
function Ended({ item }: { readonly item: Entitlement }) {
  const words = useWords(detailsWords);
  const format = useFormat();
  if (item.state === 'cancelling') {
    return (
      <MessageBar intent="info">
        <MessageBarBody>{words.cancelling}</MessageBarBody>
      </MessageBar>
    );
  }
  if (item.state === 'cancelled') {
    return (
      <MessageBar intent="info">
        <MessageBarBody>{words.cancelled}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        {words.expired} {item.expiryDate && format.date(item.expiryDate)}
      </MessageBarBody>
    </MessageBar>
  );
}

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
}

/** What an item opens to: its key and its downloads while it is active, and what can be done with the purchase. */
export function Details({ customerId, item }: Props) {
  return (
    <>
      {item.state === 'active' ? (
        <Access customerId={customerId} item={item} />
      ) : (
        <Ended item={item} />
      )}
      <ItemActions customerId={customerId} item={item} />
    </>
  );
}
