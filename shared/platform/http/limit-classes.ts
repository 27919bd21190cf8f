import type { DescribedRoute } from './route.ts';

/** A share of the service that one caller may use in a minute. */
export interface LimitClass {
  /** Names the caller's counter. */
  readonly name: string;
  /** Requests in a minute, for all routes of the class together. */
  readonly most: number;
  readonly pattern: RegExp;
}

/**
 * The limits of all routes with a token, in the order in which they are tried. Partner Center throttles partners at
 * about 500 requests a minute; selling and giving out has room for a launch of the largest partner, a fraction of what the
 * gateway takes (docs/adr/0121-prod-is-set-for-a-launch.md). A partner's callers share its counters; each operator has
 * counters of its own.
 */
export const LIMIT_CLASSES: readonly LimitClass[] = [
  { name: 'operator', most: 1_000, pattern: /^\w+ \/v1\/operator\// },
  // Each attachment can bring 25 MiB, and each registration claims an Azure subscription.
  { name: 'attachments', most: 60, pattern: /^POST \S+\/attachments$/ },
  { name: 'registrations', most: 60, pattern: /^POST \S+\/registrations$/ },
  { name: 'reports', most: 500, pattern: /^\w+ \S*\/servicerequests/ },
  { name: 'entitlements', most: 15_000, pattern: /^\w+ \S*\/(?:entitlements|hybridbenefit)/ },
  {
    name: 'records',
    most: 500,
    pattern: /^\w+ \/(?:auditactivity\/)?v1\/(?:auditrecords|invoices)/,
  },
  { name: 'webhooks', most: 100, pattern: /^\w+ \/webhooks\// },
  // Customers, catalog, carts, orders, subscriptions and profiles.
  { name: 'commerce', most: 50_000, pattern: /^\w+ \/v1\// },
];

/** The class of a route, or undefined for a public one: the gateway and the function itself limit those. */
export const limitClassOf = ({ key, access }: Pick<DescribedRoute, 'key' | 'access'>) =>
  access === 'public' ? undefined : LIMIT_CLASSES.find(({ pattern }) => pattern.test(key));
