import { Button } from '@fluentui/react-components';
import { announce } from '../../ui/announce.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Modal } from '../../ui/modal.tsx';
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
      {isOpen && (
        <Modal
          title={words.replaceTitle}
          onClose={close}
          actions={
            <>
              <Button data-focus onClick={close}>
                {words.keepLink}
              </Button>
              <Button appearance="primary" disabledFocusable={opening.isPending} onClick={replace}>
                {words.replace}
              </Button>
            </>
          }
        >
          {words.replaceText}
          {opening.error && <Failure error={opening.error} />}
        </Modal>
      )}
    </>
  );
}
