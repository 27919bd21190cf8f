import type { Caller, Role } from './caller.ts';

/** The callers of a route: anyone, or the bearer of a token with one of these roles. */
export type Access = 'public' | readonly Role[];

/** Every role reads, and files and reads refund requests; the rules of a request decide what a role may change in it. */
export const READERS = ['admin_agent', 'sales_agent', 'helpdesk_agent', 'operator'] as const;
/** Agents who buy also see charges. */
export const BUYERS = ['admin_agent', 'sales_agent'] as const;
/** Helpdesk agents see no amounts: invoices are refused to them, too. */
export const seesAmounts = ({ roles }: Pick<Caller, 'roles'>): boolean =>
  [...BUYERS, 'operator'].some((role) => roles.some((own) => own === role));
/** R8, R13: only an admin agent gets keys and downloads, and cancels. */
export const ADMINS = ['admin_agent'] as const;
export const OPERATORS = ['operator'] as const;
