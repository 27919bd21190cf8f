import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { hasStatus } from '../../api/errors.ts';
import { invoiceQuery, linesQuery } from '../../api/invoices.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { InvoiceLines } from './invoice-lines.tsx';
import { StatementButton } from './statement-button.tsx';
import { invoiceWords } from './words.ts';

function Lines({ invoiceId, name }: { invoiceId: string | undefined; name: string }) {
  const query = useQuery(linesQuery(invoiceId));
  return <Loaded query={query}>{(lines) => <InvoiceLines lines={lines} name={name} />}</Loaded>;
}

/** The charges of the running month. */
export function Unbilled() {
  const words = useWords(invoiceWords);
  const title = words.unbilled(useFormat().month(new Date()));
  return (
    <Page
      title={title}
      note={words.running}
      crumbs={[{ name: words.title, path: '/invoices' }, { name: title }]}
    >
      <Permitted operation="listUnbilledLineItems">
        <Lines invoiceId={undefined} name="unbilled.csv" />
      </Permitted>
    </Page>
  );
}

function Billed({ invoiceId }: { readonly invoiceId: string }) {
  const words = useWords(invoiceWords);
  const format = useFormat();
  const { data, error, refetch } = useQuery(invoiceQuery(invoiceId));
  const crumb = { name: words.title, path: '/invoices' };
  if (hasStatus(error, 404)) {
    return <NotFound />;
  }
  if (error) {
    return (
      <Page title={words.title} crumbs={[crumb]}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) {
    return <PageSkeleton />;
  }
  const title = words.invoice(format.month(data.billingPeriodStartDate));
  return (
    <Page
      title={title}
      note={`${data.id} · ${words.dated(format.date(data.invoiceDate))}`}
      crumbs={[crumb, { name: title }]}
      actions={<StatementButton invoice={data} />}
    >
      <Lines invoiceId={invoiceId} name={`${data.id}.csv`} />
    </Page>
  );
}

/** The page of an invoice with its lines. */
export function InvoicePage() {
  const words = useWords(invoiceWords);
  const { invoiceId = '' } = useParams<{ invoiceId: string }>();
  return (
    <Permitted operation="readInvoice" page={words.title}>
      <Billed invoiceId={invoiceId} />
    </Permitted>
  );
}
