import { useLocation } from 'wouter';
import { Page } from '../../ui/page.tsx';
import { RoleButton } from '../../ui/role-button.tsx';
import { useWords } from '../../words/words.ts';
import { ReportList } from './report-list.tsx';
import { reportWords } from './words.ts';

/** Every role files problem reports. */
const REPORTERS = ['admin_agent', 'sales_agent', 'helpdesk_agent'] as const;

/** A button that leads to a new report, about a customer if one is given. */
export function ReportButton({ customerId }: { readonly customerId?: string }) {
  const words = useWords(reportWords);
  const [, navigate] = useLocation();
  const query = customerId === undefined ? '' : `?customer=${customerId}`;
  return (
    <RoleButton
      roles={REPORTERS}
      appearance="primary"
      onClick={() => navigate(`/reports/new${query}`)}
    >
      {words.report}
    </RoleButton>
  );
}

/** The page with all problem reports of the partner. */
export function Reports() {
  const words = useWords(reportWords);
  return (
    <Page title={words.title} actions={<ReportButton />}>
      <ReportList />
    </Page>
  );
}
