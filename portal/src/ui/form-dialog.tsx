import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { Modal } from './modal.tsx';
import { uiWords } from './words.ts';

interface Props {
  readonly title: string;
  /** The id of the form within, which the button of the action sends. */
  readonly form: string;
  readonly action: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with a form, and the buttons that send it or leave it. */
export function FormDialog({ title, form, action, isPending, onClose, children }: Props) {
  const { cancel } = useWords(uiWords);
  return (
    <Modal
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="submit" form={form} appearance="primary" disabledFocusable={isPending}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Modal>
  );
}
