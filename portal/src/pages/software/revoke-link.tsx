import { Button } from '@fluentui/react-components';
import { type LinkPlace, revokeLink } from '../../api/entitlements.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDialog } from '../../ui/use-dialog.ts';
import { useWords } from '../../words/words.ts';
import { linkWords } from './link-words.ts';
import { useRefreshedItem } from './use-access.ts';

/** Ends a link for good, after a question. Nobody gets a new one. */
export function RevokeLink({ place }: { readonly place: LinkPlace }) {
  const words = useWords(linkWords);
  const { isOpen, open, close } = useDialog('revoke');
  const refresh = useRefreshedItem(place.customerId);
  return (
    <>
      <Button size="small" onClick={open}>
        {words.revoke}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={words.revokeTitle}
          text={words.revokeText}
          action={words.revoke}
          run={(requestId) => revokeLink(place, requestId)}
          onDone={async () => {
            close();
            announce(words.revoked);
            await refresh(place.entitlementId);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
