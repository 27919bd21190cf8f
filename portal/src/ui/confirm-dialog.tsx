import { Button, Text } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.ts';
import { Failure } from './failure.tsx';
import { Modal } from './modal.tsx';
import { uiWords } from './words.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly run: (requestId: string) => Promise<unknown>;
  readonly onDone: (result: unknown) => unknown;
  readonly onClose: () => unknown;
  /** True once a part is done: the way back takes nothing back any more. */
  readonly isPartlyDone?: boolean;
  /** The decision of the person. */
  readonly children?: ReactNode;
}

/** Asks before something that cannot be undone. The way back has the focus; a retry keeps its request id (R23). */
export function ConfirmDialog(props: Props) {
  const { title, text, action, run, onDone, onClose, isPartlyDone, children } = props;
  const words = useWords(uiWords);
  const [requestId] = useState(() => crypto.randomUUID());
  const running = useMutation({ mutationFn: () => run(requestId), onSuccess: onDone });
  return (
    <Modal
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button data-focus onClick={onClose}>
            {isPartlyDone ? words.close : words.cancel}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={running.isPending}
            onClick={() => running.mutate()}
          >
            {action}
          </Button>
        </>
      }
    >
      <Text>{text}</Text>
      {children}
      {running.error && <Failure error={running.error} title={words.notDone} />}
    </Modal>
  );
}
