import { Button } from '@fluentui/react-components';
import { DocumentPdf20Regular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type Invoice, readStatement } from '../../api/invoices.ts';
import { announce } from '../../ui/announce.tsx';
import { Failure } from '../../ui/failure.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';
import { invoiceWords } from './words.ts';

/** A button that downloads the statement of an invoice. */
export function StatementButton({ invoice }: { readonly invoice: Invoice }) {
  const words = useWords(invoiceWords);
  const { saved } = useWords(uiWords);
  const reading = useMutation({
    mutationFn: () => readStatement(invoice),
    onSuccess: (file) => {
      saveFile(`statement-${invoice.id}.pdf`, file);
      announce(saved);
    },
  });
  return (
    <>
      <Button
        icon={<DocumentPdf20Regular />}
        aria-label={words.pdfOf(invoice.id)}
        disabledFocusable={reading.isPending}
        onClick={() => reading.mutate()}
      >
        {words.pdf}
      </Button>
      {reading.error && <Failure error={reading.error} title={words.pdfFailed} />}
    </>
  );
}
