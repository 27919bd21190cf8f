import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { announce } from '../../ui/announce.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useDialog } from '../../ui/use-dialog.ts';
import { useWords } from '../../words/words.ts';
import { accessWords } from './details-words.ts';
import type { useOpenLink } from './use-access.ts';

/** Gives a link a new address, after a question: the old one stops working at once. */
export function ReplaceLink({ opening }: { readonly opening: ReturnType<typeof useOpenLink> }) {
  const words = useWords(accessWords);
  const { isOpen, open, close } = useDialog('replace');
  const replace = () =>
    opening.mutate('rotate', {
      onSuccess: () => {
        close();
        announce(words.replaced);
      },
    });
  return (
    <>
      <Button size="small" onClick={open}>
        {words.replace}
      </Button>
      <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => stays || close()}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.replaceTitle}</DialogTitle>
            <DialogContent>
              {words.replaceText}
              {opening.error && <Failure error={opening.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{words.keepLink}</Button>
              <Button appearance="primary" disabledFocusable={opening.isPending} onClick={replace}>
                {words.replace}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
