import { DEMO_PARTNER_ID } from '../seed/demo.ts';

/** A person of the demo, as whom anybody on this machine may sign in. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly partnerId: string | undefined;
}

const agent = (name: string, email: string, ...roles: string[]): DemoPerson => ({
  ...{ name, email, roles },
  partnerId: DEMO_PARTNER_ID,
});

/** One person for each role, one with two of them, and one whom nobody has given a role yet. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  agent('Kim Ji-woo', 'jiwoo.kim@reseller.example', 'admin_agent'),
  agent('Lee Min-jun', 'minjun.lee@reseller.example', 'sales_agent'),
  agent('Park Seo-yeon', 'seoyeon.park@reseller.example', 'helpdesk_agent'),
  agent('Jung Do-yun', 'doyun.jung@reseller.example'),
  {
    name: 'Alex Morgan',
    email: 'alex.morgan@countersign.example',
    roles: ['operator'],
    partnerId: undefined,
  },
];

export const findDemoPerson = (email: string | null | undefined): DemoPerson | undefined =>
  DEMO_PEOPLE.find((person) => person.email === email);
