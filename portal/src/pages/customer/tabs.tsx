import { useLocation } from 'wouter';
import { Tabs } from '../../ui/tabs.tsx';
import { useWords } from '../../words/words.ts';
import { customerWords } from './words.ts';

/** Last segments of the tabs' addresses, and the names of their messages. */
export const TABS = [
  ['software', 'software'],
  ['orders', 'orders'],
  ['reports', 'reports'],
  ['hybrid-benefit', 'hybridBenefit'],
  ['activity', 'activity'],
  ['account', 'account'],
] as const;
export type TabPath = (typeof TABS)[number][0];

export const isTab = (path: string | undefined): path is TabPath =>
  TABS.some(([tab]) => tab === path);

/** The tabs of a customer; each of them is an address. */
export function CustomerTabs({ customerId, tab }: { customerId: string; tab: TabPath }) {
  const words = useWords(customerWords);
  const [, navigate] = useLocation();
  return (
    <Tabs
      label={words.tabs}
      tabs={TABS.map(([value, name]) => ({ value, name: words[name] }))}
      selected={tab}
      onSelect={(value) => navigate(`/customers/${customerId}/${value}`)}
    />
  );
}
