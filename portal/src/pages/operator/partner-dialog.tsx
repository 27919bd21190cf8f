import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { Modal } from '../../ui/modal.tsx';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';
import { adminWords } from './admin-words.ts';
import { PartnerFields, usePartnerForm } from './partner-fields.tsx';

const FORM = 'add-partner';

/** The dialog that adds a partner, and leads to its page. */
export function PartnerDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(adminWords);
  const { cancel } = useWords(uiWords);
  const [, navigate] = useLocation();
  const saved = usePartnerForm(undefined, (id) =>
    navigate(`/operator/partners/${id}`, { replace: true }),
  );
  return (
    <Modal
      title={words.add}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            type="submit"
            form={FORM}
            appearance="primary"
            disabledFocusable={saved.saving.isPending}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <PartnerFields saved={saved} isNew formId={FORM} />
    </Modal>
  );
}
