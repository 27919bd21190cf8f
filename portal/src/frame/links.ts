import {
  Alert20Regular,
  Box20Regular,
  CalendarClock20Regular,
  ClipboardTaskListLtr20Regular,
  DocumentBulletList20Regular,
  History20Regular,
  Home20Regular,
  Key20Regular,
  People20Regular,
  PersonFeedback20Regular,
  Receipt20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import type { Person } from '../auth/person.ts';

/** Entries of the navigation; their names are those of their messages. */
const PARTNER_LINKS = [
  { path: '/', name: 'home', Icon: Home20Regular },
  { path: '/customers', name: 'customers', Icon: People20Regular },
  { path: '/reports', name: 'reports', Icon: PersonFeedback20Regular },
  { path: '/invoices', name: 'invoices', Icon: Receipt20Regular },
  { path: '/activity', name: 'activity', Icon: History20Regular },
  { path: '/settings', name: 'settings', Icon: Settings20Regular },
] as const;

const OPERATOR_LINKS = [
  { path: '/operator/reports', name: 'queue', Icon: ClipboardTaskListLtr20Regular },
  { path: '/operator/keys', name: 'keys', Icon: Key20Regular },
  { path: '/operator/files', name: 'files', Icon: Box20Regular },
  { path: '/operator/catalog', name: 'catalog', Icon: DocumentBulletList20Regular },
  { path: '/operator/partners', name: 'partners', Icon: People20Regular },
  { path: '/operator/webhooks', name: 'webhooks', Icon: Alert20Regular },
  { path: '/operator/jobs', name: 'jobs', Icon: CalendarClock20Regular },
] as const;

/** The pages of a person: an operator belongs to no partner, and an agent sees no operator's page. */
export const linksOf = ({ roles }: Person) => {
  const isOperator = roles.includes('operator');
  const isAgent = roles.some((role) => role !== 'operator');
  return {
    partner: isAgent || !isOperator ? PARTNER_LINKS : [],
    operator: isOperator ? OPERATOR_LINKS : [],
  };
};
