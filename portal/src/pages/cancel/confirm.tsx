import { Button, Checkbox, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Entitlement } from '../../api/entitlements.ts';
import { type CancellationLine, settlementOf } from '../../api/orders.ts';
import { Failure } from '../../ui/failure.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { Amounts } from './amounts.tsx';
import { cancelWords } from './words.ts';

interface Props {
  readonly line: CancellationLine;
  readonly item: Entitlement;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onCancel: () => void;
  readonly onKeep: () => void;
}

/** The question before a cancellation: what goes back, until when, and a box to tick. *Keep purchase* has the focus. */
export function Confirm({ line, item, error, isPending, onCancel, onKeep }: Props) {
  const settlement = settlementOf(line);
  const words = useWords(cancelWords);
  const format = useFormat();
  const [isTold, setTold] = useState(false);
  return (
    <Modal
      title={words.title}
      onClose={onKeep}
      actions={
        <>
          <Button data-focus onClick={onKeep}>
            {words.keep}
          </Button>
          <Button
            appearance="primary"
            aria-describedby={isTold ? undefined : 'cancel-first'}
            disabledFocusable={!isTold || isPending}
            onClick={onCancel}
          >
            {isPending ? words.cancelling : words.cancel}
          </Button>
        </>
      }
    >
      <Text weight="semibold">{item.friendlyName}</Text>
      {Boolean(error) && <Failure error={error} title={words.failed} />}
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.warning}</MessageBarBody>
      </MessageBar>
      {settlement && <Amounts settlement={settlement} purchasedAt={item.purchasedAt} />}
      <Text>{words.lastDay(format.date(line.windowEndsAt), line.daysLeft)}</Text>
      <div>
        <Checkbox
          label={words.told}
          checked={isTold}
          onChange={(_, { checked }) => setTold(checked === true)}
        />
        {!isTold && (
          <Text size={200} block id="cancel-first">
            {words.toldMissing}
          </Text>
        )}
      </div>
    </Modal>
  );
}
