import { Button, Link as FluentLink, Text } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { Entitlement } from '../../api/entitlements.ts';
import { type CancellationLine, settlementOf } from '../../api/orders.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { Amounts } from './amounts.tsx';
import { cancelWords } from './words.ts';

interface Props {
  readonly line: CancellationLine;
  readonly item: Entitlement;
  readonly onClose: () => void;
}

/** The receipt of a cancellation: the amounts, where they are booked, and a text for the customer. */
export function Receipt({ line, item, onClose }: Props) {
  const settlement = settlementOf(line);
  const words = useWords(cancelWords);
  const format = useFormat();
  const text = words.customerText(item.friendlyName, format.date(new Date()));
  return (
    <Modal
      title={words.doneTitle}
      onClose={onClose}
      actions={
        <>
          <CopyButton text={text} label={words.copyText} />
          <Button appearance="primary" data-focus onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <Text weight="semibold">{item.friendlyName}</Text>
      <Text role="status">{words.doneText}</Text>
      {settlement && <Amounts settlement={settlement} purchasedAt={item.purchasedAt} />}
      <Text>
        {words.invoice}{' '}
        <Link href="/invoices" asChild>
          <FluentLink inline>{words.toInvoice}</FluentLink>
        </Link>
      </Text>
    </Modal>
  );
}
