import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { addressHere, signIn } from '../auth/session.ts';
import { useWords } from '../words/words.ts';
import { frameWords } from './words.ts';

/** Asks the person to sign in again. The page behind it stays, and so does what was typed into its form. */
export function SessionEnded() {
  const words = useWords(frameWords);
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.sessionEnded}</DialogTitle>
          <DialogContent>{words.sessionEndedText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void signIn(addressHere())}>
              {words.signInAgain}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
