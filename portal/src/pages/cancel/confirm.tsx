import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Entitlement } from '../../api/entitlements.ts';
import type { CancellationLine } from '../../api/orders.ts';
import { Failure } from '../../ui/failure.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { Amounts } from './amounts.tsx';
import { cancelWords } from './words.ts';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalL },
});

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
  const styles = useStyles();
  const words = useWords(cancelWords);
  const format = useFormat();
  const [isTold, setTold] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const blocked = isTold ? undefined : words.toldMissing;
  const cancel = (
    <Button
      appearance="primary"
      disabledFocusable={blocked !== undefined || isPending}
      onClick={onCancel}
    >
      {isPending ? words.cancelling : words.cancel}
    </Button>
  );
  return (
    <DialogBody>
      <DialogTitle>{words.title}</DialogTitle>
      <DialogContent className={styles.content}>
        <Text weight="semibold">{item.friendlyName}</Text>
        {Boolean(error) && <Failure error={error} title={words.failed} />}
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.warning}</MessageBarBody>
        </MessageBar>
        <Amounts line={line} purchasedAt={item.purchasedAt} />
        <Text>{words.lastDay(format.date(line.windowEndsAt), line.daysLeft)}</Text>
        <Checkbox
          label={words.told}
          checked={isTold}
          onChange={(_, { checked }) => setTold(checked === true)}
        />
      </DialogContent>
      <DialogActions>
        <Button ref={keep} onClick={onKeep}>
          {words.keep}
        </Button>
        {blocked === undefined ? (
          cancel
        ) : (
          <Tooltip content={blocked} relationship="description">
            {cancel}
          </Tooltip>
        )}
      </DialogActions>
    </DialogBody>
  );
}
