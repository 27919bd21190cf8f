import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Entitlement } from '../../api/entitlements.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { Amounts } from '../cancel/amounts.tsx';
import { Access } from './access.tsx';
import { detailsWords } from './details-words.ts';
import { ItemActions } from './item-actions.tsx';

const useStyles = makeStyles({
  amounts: { maxWidth: '420px', marginTop: tokens.spacingVerticalL },
});

/** Why an item gives no keys and downloads any more, or not now. */
function Ended({ item }: { readonly item: Entitlement }) {
  const styles = useStyles();
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
      <>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {words.cancelled}{' '}
            {item.cancelledAt !== undefined && words.cancelledAt(format.date(item.cancelledAt))}
          </MessageBarBody>
        </MessageBar>
        {item.settlement && (
          <div className={styles.amounts}>
            <Amounts
              settlement={item.settlement}
              purchasedAt={item.purchasedAt}
              endedAt={item.cancelledAt}
            />
          </div>
        )}
      </>
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

/** The expanded item: its key and its downloads while it is active, and the actions on the purchase. */
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
