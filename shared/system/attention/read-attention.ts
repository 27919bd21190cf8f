import type { AuditLog } from '#shared/audit/audit-log.ts';
import { auditDays } from '#shared/audit/audit-log.ts';
import type { AuditRecord } from '#shared/audit/record.ts';
import type { LedgerReader } from '#shared/billing/ledger-reader.ts';
import type { Customer } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { seesAmounts } from '#shared/platform/http/access.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { ServiceRequest } from '#shared/refund-requests/refund-request.ts';
import type { RefundRequestStore } from '#shared/refund-requests/refund-request-store.ts';
import {
  attentionFor,
  type ClosingWindow,
  type EndingLink,
  type EndingTerm,
  type LinkRequest,
} from './attention.ts';
import { type MonthCharge, monthCharges } from './month-charges.ts';

/** Bounds of one call. A partner with more customers reads on with `after`. */
const CUSTOMERS = 100;
const ORDERS_OF_A_CUSTOMER = 100;
const REPORTS = 20;
const ACTIONS = 10;

export interface Dependencies {
  readonly customers: Pick<CustomerStore, 'byId' | 'find'>;
  readonly orders: Pick<OrderStore, 'newest'>;
  readonly links: Pick<DownloadLinkStore, 'listBetween'>;
  readonly refundRequests: Pick<RefundRequestStore, 'list'>;
  readonly ledgerReader: LedgerReader;
  readonly auditLog: AuditLog;
}

export interface Attention {
  readonly links: readonly EndingLink[];
  readonly requests: readonly LinkRequest[];
  readonly terms: readonly EndingTerm[];
  readonly windows: readonly ClosingWindow[];
  /** Only in the first call, and by role. */
  readonly reports: readonly ServiceRequest[];
  readonly charges: readonly MonthCharge[] | undefined;
  readonly actions: readonly AuditRecord[] | undefined;
  /** Names of customers that reports and actions are about. */
  readonly names: ReadonlyMap<string, string>;
  readonly customersRead: number;
  readonly next: string | undefined;
}

async function ofCustomer(
  { orders, links }: Dependencies,
  customer: Customer,
  now: Date,
): Promise<ReturnType<typeof attentionFor>> {
  const found = await orders.newest(customer.id, { most: ORDERS_OF_A_CUSTOMER });
  const [newest, oldest] = [found[0], found.at(-1)];
  const range = newest && oldest && { first: oldest.id, last: newest.id };
  const given = range ? await links.listBetween(customer.id, range) : [];
  return attentionFor(customer, { orders: found, links: given }, now);
}

async function namesOf(
  { customers }: Dependencies,
  known: readonly Customer[],
  partnerId: string,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(known.map(({ id, companyName }) => [id, companyName]));
  const missing = [...new Set(ids)].filter((id) => id !== undefined && !names.has(id));
  const found = await Promise.all(missing.map((id) => customers.find(id ?? '')));
  for (const customer of found) {
    // R22: a record may name a customer that another partner has by now.
    if (customer?.partnerId === partnerId) {
      names.set(customer.id, customer.companyName);
    }
  }
  return names;
}

/** The part that is not by customer: reports that need an answer, this month's charges, the last actions. */
async function ofPartner(dependencies: Dependencies, partnerId: string, context: Context) {
  const { refundRequests, auditLog } = dependencies;
  const { caller, now } = context;
  const isAdmin = caller.roles.includes('admin_agent');
  const [reports, charges, actions] = await Promise.all([
    refundRequests.list({ partnerId }, { size: REPORTS }, { status: 'attention_needed' }),
    seesAmounts(caller) ? monthCharges(dependencies, partnerId, now) : undefined,
    isAdmin
      ? auditLog.list(
          // A page that shows keys and links records a look each time: looks would crowd out all else.
          { partnerId, ...auditDays({}, now), withoutLooks: true },
          { size: ACTIONS },
        )
      : undefined,
  ]);
  return { reports: reports.items, charges, actions: actions?.items };
}

/** Reads what needs a hand at the calling partner's customers (R22), a bounded number of them at a time. */
export const readAttention =
  (dependencies: Dependencies) =>
  async (
    { after }: { readonly after?: string | undefined },
    context: Context,
  ): Promise<Attention> => {
    const partnerId = partnerOf(context.caller);
    const [found, rest] = await Promise.all([
      dependencies.customers.byId(partnerId, { most: CUSTOMERS + 1, after }),
      after === undefined
        ? ofPartner(dependencies, partnerId, context)
        : { reports: [], charges: undefined, actions: undefined },
    ]);
    const page = found.slice(0, CUSTOMERS);
    const each = await Promise.all(
      page.map((customer) => ofCustomer(dependencies, customer, context.now)),
    );
    const ids = [...rest.reports, ...(rest.actions ?? [])].map(({ customerId }) => customerId);
    return {
      links: each.flatMap(({ links }) => links),
      requests: each.flatMap(({ requests }) => requests),
      terms: each.flatMap(({ terms }) => terms),
      windows: each.flatMap(({ windows }) => windows),
      ...rest,
      names: await namesOf(dependencies, page, partnerId, ids),
      customersRead: page.length,
      next: found.length > CUSTOMERS ? page.at(-1)?.id : undefined,
    };
  };
