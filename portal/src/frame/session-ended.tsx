import { Button } from '@fluentui/react-components';
import { addressHere, signIn } from '../auth/session.ts';
import { Modal } from '../ui/modal.tsx';
import { useWords } from '../words/words.ts';
import { frameWords } from './words.ts';

/** Asks the person to sign in again. The page behind it stays, and so does what was typed into its form. */
export function SessionEnded() {
  const words = useWords(frameWords);
  return (
    <Modal
      title={words.sessionEnded}
      actions={
        <Button appearance="primary" data-focus onClick={() => void signIn(addressHere())}>
          {words.signInAgain}
        </Button>
      }
    >
      {words.sessionEndedText}
    </Modal>
  );
}
