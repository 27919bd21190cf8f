import { useLocation } from 'wouter';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useWords } from '../../words/words.ts';
import { adminWords } from './admin-words.ts';
import { PartnerFields, usePartnerForm } from './partner-fields.tsx';

const FORM = 'add-partner';

/** The dialog that adds a partner, and leads to its page. */
export function PartnerDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(adminWords);
  const [, navigate] = useLocation();
  const saved = usePartnerForm(undefined, (id) =>
    navigate(`/operator/partners/${id}`, { replace: true }),
  );
  return (
    <FormDialog
      title={words.add}
      form={FORM}
      action={words.add}
      isPending={saved.saving.isPending}
      onClose={onClose}
    >
      <PartnerFields saved={saved} isNew formId={FORM} />
    </FormDialog>
  );
}
