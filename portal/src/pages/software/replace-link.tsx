import { Button } from '@fluentui/react-components';
import type { DownloadLink } from '../../api/entitlements.ts';
import { announce } from '../../ui/announce.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useDialog } from '../../ui/use-dialog.ts';
import { useKeptText } from '../../ui/use-kept.ts';
import { useWords } from '../../words/words.ts';
import { accessWords } from './details-words.ts';
import { NoteField } from './link-note.tsx';
import { linkWords } from './link-words.ts';
import type { useOpenLink } from './use-access.ts';

interface Props {
  readonly link: DownloadLink;
  readonly opening: ReturnType<typeof useOpenLink>;
}

function Question({ link, opening, onClose }: Props & { readonly onClose: () => void }) {
  const words = useWords(accessWords);
  const { forWhomHint } = useWords(linkWords);
  const [note, setNote] = useKeptText('new-recipient', link.note ?? '', link.id);
  const replace = () =>
    opening.mutate(
      { opening: 'rotate', note: note.trim() },
      {
        onSuccess: () => {
          onClose();
          announce(words.replaced);
        },
      },
    );
  return (
    <Modal
      title={words.replaceTitle}
      onClose={onClose}
      actions={
        <>
          <Button data-focus onClick={onClose}>
            {words.keepLink}
          </Button>
          <Button appearance="primary" disabledFocusable={opening.isPending} onClick={replace}>
            {words.replace}
          </Button>
        </>
      }
    >
      {words.replaceText}
      <NoteField note={note} onChange={setNote} hint={forWhomHint} />
      {opening.error && <Failure error={opening.error} />}
    </Modal>
  );
}

/** Gives a link a new address, after a question: the old one stops working at once. */
export function ReplaceLink(props: Props) {
  const words = useWords(accessWords);
  const { isOpen, open, close } = useDialog('replace');
  return (
    <>
      <Button size="small" onClick={open}>
        {words.replace}
      </Button>
      {isOpen && <Question {...props} onClose={close} />}
    </>
  );
}
