import * as z from 'zod';
import type { Identity } from '../../emulators/identity.ts';
import { DEMO_PEOPLE, type DemoPerson } from '../../portal/people.ts';
import { DEMO_CUSTOMERS, DEMO_PARTNER_ID } from '../demo.ts';
import { type Call, caller } from '../seed-caller.ts';
import { MORE_CUSTOMERS, TRIED_CUSTOMER } from './customers.ts';
import { fillCustomer } from './fill-customer.ts';
import type { Staff } from './place.ts';
import { PURCHASES } from './purchases.ts';

const ALL_CUSTOMERS = [...DEMO_CUSTOMERS, ...MORE_CUSTOMERS];
const DAY = 24 * 60 * 60 * 1000;
/** The customers were added before their first purchase. */
const ADDED_DAYS_AGO = 410;
const JOBS = ['expire-links', 'expire-subscriptions', 'watch-key-pools'];
/** The jobs ran before the last actions, so that people's come first in the activity. */
const JOBS_DAYS_AGO = 1.5;

/** Proposes what the demo's own operator can approve as the second one. */
const COLLEAGUE: DemoPerson = {
  name: 'Sam Rivera',
  email: 'sam.rivera@countersign.example',
  roles: ['operator'],
  partnerId: undefined,
};

const BRAND = {
  name: 'Hangang Software',
  color: '#0f6cbd',
  supportEmail: 'help@reseller.example',
  supportPhone: '+82 2 312 3456',
};

async function callerAs(url: string, identity: Identity, person: DemoPerson): Promise<Call> {
  const { name, email, roles, partnerId } = person;
  const claims = { sub: email, upn: email, name, email, roles };
  const token = await identity.issue({
    ...claims,
    ...(partnerId !== undefined && { tid: partnerId }),
  });
  return caller(url, token);
}

async function staffOf(url: string, identity: Identity): Promise<Staff> {
  const as = async (role: string) => {
    const person = DEMO_PEOPLE.find(({ roles }) => roles.includes(role));
    if (!person) {
      throw new Error(`The demo has nobody in the role ${role}.`);
    }
    return callerAs(url, identity, person);
  };
  return {
    admin: await as('admin_agent'),
    sales: await as('sales_agent'),
    helpdesk: await as('helpdesk_agent'),
    operator: await as('operator'),
    colleague: await callerAs(url, identity, COLLEAGUE),
  };
}

async function addPartner({ admin, operator }: Staff, at: Date): Promise<void> {
  const facts = { name: BRAND.name, country: 'KR' };
  await operator('PUT', `/v1/operator/partners/${DEMO_PARTNER_ID}`, facts, { at });
  await admin('PUT', '/v1/me/brand', BRAND, { at });
}

const idsSchema = z.object({ items: z.array(z.object({ id: z.string() })) });
const linksSchema = z.object({ items: z.array(z.object({ state: z.string(), url: z.string() })) });

/** The path of a link that works, for whoever wants to try one. */
async function findLink(admin: Call): Promise<string | undefined> {
  const customer = `/v1/customers/${TRIED_CUSTOMER}/entitlements`;
  const { items } = idsSchema.parse(await admin('GET', customer));
  for (const { id } of items) {
    const links = linksSchema.parse(await admin('GET', `${customer}/${id}/downloads`));
    const active = links.items.find(({ state }) => state === 'active');
    if (active) {
      return new URL(active.url).pathname;
    }
  }
  return undefined;
}

/**
 * A past for the demo partner: purchases, downloads, cancellations, renewals and reports of more than a year, made through the
 * service's own API with requests that arrive back then. A customer for whom something was bought already is left alone, so
 * an interrupted start does not buy twice. Returns the path of a link that works.
 */
export async function makeHistory(
  url: string,
  identity: Identity,
  progress: (done: string) => void,
): Promise<string | undefined> {
  const staff = await staffOf(url, identity);
  const now = Date.now();
  const at = (daysAgo: number) => new Date(now - daysAgo * DAY);
  await addPartner(staff, at(ADDED_DAYS_AGO));
  const counts = await Promise.all(
    ALL_CUSTOMERS.map(async (companyProfile) => {
      const options = { at: at(ADDED_DAYS_AGO), alsoFine: 409 };
      await staff.sales('POST', '/v1/customers', { companyProfile }, options);
      const [name = ''] = companyProfile.domain.split('.');
      const place = { url, at, customer: companyProfile };
      return fillCustomer(staff, place, PURCHASES[name] ?? []);
    }),
  );
  // They mark what ended meanwhile.
  for (const job of JOBS) {
    await staff.operator('POST', `/_local/jobs/${job}`, { now: at(JOBS_DAYS_AGO) });
  }
  const bought = counts.reduce((sum, each) => sum + each, 0);
  const countries = new Set(ALL_CUSTOMERS.map(({ country }) => country));
  progress(
    `${bought} purchases of ${ALL_CUSTOMERS.length} customers in ${countries.size} countries`,
  );
  return findLink(staff.admin);
}
