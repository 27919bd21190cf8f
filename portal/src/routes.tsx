import type { ComponentType } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFound } from './ui/not-found.tsx';
import { part } from './ui/part.tsx';

type Loaded = ComponentType<object>;

/** A page whose files are loaded when it is opened. */
const page = <Module,>(load: () => Promise<Module>, pick: (module: Module) => Loaded) =>
  part(() => load().then(pick));

const Home = page(
  () => import('./pages/home/home.tsx'),
  (module) => module.Home,
);
const Customers = page(
  () => import('./pages/customers/customers.tsx'),
  (module) => module.Customers,
);
const Customer = page(
  () => import('./pages/customer/customer.tsx'),
  (module) => module.Customer,
);
const Reports = page(
  () => import('./pages/reports/reports.tsx'),
  (module) => module.Reports,
);
const NewReport = page(
  () => import('./pages/reports/new-report.tsx'),
  (module) => module.NewReport,
);
const Report = page(
  () => import('./pages/reports/report.tsx'),
  (module) => module.Report,
);
const AddProducts = page(
  () => import('./pages/add-products/add-products.tsx'),
  (module) => module.AddProducts,
);
const Invoices = page(
  () => import('./pages/invoices/invoices.tsx'),
  (module) => module.Invoices,
);
const Unbilled = page(
  () => import('./pages/invoices/invoice.tsx'),
  (module) => module.Unbilled,
);
const Invoice = page(
  () => import('./pages/invoices/invoice.tsx'),
  (module) => module.InvoicePage,
);
const Activity = page(
  () => import('./pages/activity/activity.tsx'),
  (module) => module.Activity,
);
const Settings = page(
  () => import('./pages/settings/settings.tsx'),
  (module) => module.Settings,
);
const Queue = page(
  () => import('./pages/operator/queue.tsx'),
  (module) => module.Queue,
);
const QueuedReport = page(
  () => import('./pages/operator/queued-report.tsx'),
  (module) => module.QueuedReport,
);
const KeyPools = page(
  () => import('./pages/operator/key-pools.tsx'),
  (module) => module.KeyPools,
);
const KeyPool = page(
  () => import('./pages/operator/key-pool.tsx'),
  (module) => module.KeyPoolPage,
);
const ImportKeys = page(
  () => import('./pages/operator/import-keys.tsx'),
  (module) => module.ImportKeys,
);
const Files = page(
  () => import('./pages/operator/files.tsx'),
  (module) => module.Files,
);
const Catalog = page(
  () => import('./pages/operator/catalog.tsx'),
  (module) => module.Catalog,
);
const Partners = page(
  () => import('./pages/operator/partners.tsx'),
  (module) => module.Partners,
);
const Partner = page(
  () => import('./pages/operator/partner.tsx'),
  (module) => module.PartnerPage,
);
const DeadWebhooks = page(
  () => import('./pages/operator/dead-webhooks.tsx'),
  (module) => module.DeadWebhooks,
);
const Jobs = page(
  () => import('./pages/operator/jobs.tsx'),
  (module) => module.Jobs,
);

/** Every address of the portal. Only their first segments are served (local/portal/portal-pages.ts). */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/customers" component={Customers} />
      <Route path="/customers/:customerId/add-products" component={AddProducts} />
      <Route path="/customers/:customerId/:tab?" component={Customer} />
      <Route path="/reports" component={Reports} />
      <Route path="/reports/new" component={NewReport} />
      <Route path="/reports/:reportId" component={Report} />
      <Route path="/invoices" component={Invoices} />
      <Route path="/invoices/unbilled" component={Unbilled} />
      <Route path="/invoices/:invoiceId" component={Invoice} />
      <Route path="/activity" component={Activity} />
      <Route path="/settings/:tab?" component={Settings} />
      <Route path="/operator">
        <Redirect to="/operator/reports" replace />
      </Route>
      <Route path="/operator/reports" component={Queue} />
      <Route path="/operator/reports/:reportId" component={QueuedReport} />
      <Route path="/operator/keys" component={KeyPools} />
      <Route path="/operator/keys/:productId/:version" component={KeyPool} />
      <Route path="/operator/keys/:productId/:version/:importId" component={ImportKeys} />
      <Route path="/operator/files" component={Files} />
      <Route path="/operator/catalog" component={Catalog} />
      <Route path="/operator/partners" component={Partners} />
      <Route path="/operator/partners/:partnerId" component={Partner} />
      <Route path="/operator/webhooks" component={DeadWebhooks} />
      <Route path="/operator/jobs" component={Jobs} />
      <Route component={NotFound} />
    </Switch>
  );
}
