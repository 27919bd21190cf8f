import type { Call } from '../seed-caller.ts';

/** The people of the demo, each as a caller. */
export interface Staff {
  readonly admin: Call;
  readonly sales: Call;
  readonly helpdesk: Call;
  readonly operator: Call;
  /** Another operator. */
  readonly colleague: Call;
}

/** Where and when something happens. */
export interface Place {
  readonly url: string;
  readonly at: (daysAgo: number) => Date;
  readonly customer: {
    readonly tenantId: string;
    readonly companyName: string;
    readonly country: string;
  };
}

export const customerPath = ({ customer }: Place): string => `/v1/customers/${customer.tenantId}`;

/** A minute in days: what follows a purchase on the same day comes minutes after it. */
export const MINUTES = 1 / (24 * 60);
