import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useDeferredValue } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { customerQuery } from '../../api/customers.ts';
import { hasCode } from '../../api/errors.ts';
import { BUYERS } from '../../auth/roles.ts';
import { Failure } from '../../ui/failure.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { part } from '../../ui/part.tsx';
import { RoleButton } from '../../ui/role-button.tsx';
import { PageSkeleton, RowsSkeleton } from '../../ui/skeletons.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { CustomerTabs, isTab, type TabPath } from './tabs.tsx';
import { customerWords } from './words.ts';

/** The API refuses the customer of somebody else and one that there is not alike (R22). */
const NO_SUCH_CUSTOMER = 20002;

const Software = part(() => import('../software/software.tsx').then(({ Software: tab }) => tab));
const Reports = part(() =>
  import('../reports/customer-reports.tsx').then(({ CustomerReports: tab }) => tab),
);

const Orders = part(() => import('../orders/orders.tsx').then(({ Orders: tab }) => tab));
const HybridBenefit = part(() =>
  import('../hybrid-benefit/hybrid-benefit.tsx').then(({ HybridBenefit: tab }) => tab),
);
const Account = part(() => import('../account/account.tsx').then(({ Account: tab }) => tab));
const Activity = part(() =>
  import('../activity/activity.tsx').then(({ CustomerActivity: tab }) => tab),
);

function TabContent({ customerId, tab }: { customerId: string; tab: TabPath }) {
  switch (tab) {
    case 'software':
      return <Software key={customerId} customerId={customerId} />;
    case 'reports':
      return <Reports customerId={customerId} />;
    case 'orders':
      return <Orders customerId={customerId} />;
    case 'hybrid-benefit':
      return <HybridBenefit customerId={customerId} />;
    case 'activity':
      return <Activity customerId={customerId} />;
    case 'account':
      return <Account customerId={customerId} />;
    default:
      return null;
  }
}

function useCustomer() {
  const { customerId = '', tab } = useParams<{ customerId: string; tab?: string }>();
  const query = useQuery(customerQuery(customerId));
  // What arrives is drawn in slices of time, so that no task of a slow telephone is long.
  return { customerId, tab, query, data: useDeferredValue(query.data) };
}

/** The page of a customer: its name, and its tabs. */
export function Customer() {
  const words = useWords(customerWords);
  const format = useFormat();
  const [, navigate] = useLocation();
  const { customerId, tab, query, data } = useCustomer();
  if (tab === undefined) {
    return <Redirect to={`/customers/${customerId}/software`} replace />;
  }
  if (!isTab(tab) || hasCode(query.error, NO_SUCH_CUSTOMER)) {
    return <NotFound />;
  }
  const crumb = { name: words.customers, path: '/customers' };
  if (query.error && !data) {
    return (
      <Page title={words.customers} crumbs={[crumb]}>
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!data) {
    return <PageSkeleton />;
  }
  const { companyName, domain, country } = data.companyProfile;
  return (
    <Page
      title={companyName}
      note={`${domain} · ${format.country(country)}`}
      crumbs={[crumb, { name: companyName }]}
      actions={
        <RoleButton
          roles={BUYERS}
          appearance="primary"
          icon={<Add20Regular />}
          onClick={() => navigate(`/customers/${customerId}/add-products`)}
        >
          {words.addProducts}
        </RoleButton>
      }
    >
      <CustomerTabs customerId={customerId} tab={tab} />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<RowsSkeleton />}>
          <TabContent customerId={customerId} tab={tab} />
        </Suspense>
      </div>
    </Page>
  );
}
