import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
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

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    marginBottom: tokens.spacingVerticalL,
    marginLeft: '-12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { width: 'max-content' },
});

/** The tabs of a customer; each of them is an address. */
export function CustomerTabs({ customerId, tab }: { customerId: string; tab: TabPath }) {
  const styles = useStyles();
  const words = useWords(customerWords);
  const [, navigate] = useLocation();
  return (
    <div className={`${styles.scroll} no-print`}>
      <TabList
        className={styles.list}
        aria-label={words.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => navigate(`/customers/${customerId}/${String(value)}`)}
      >
        {TABS.map(([path, name]) => (
          <Tab key={path} value={path} id={`tab-${path}`} aria-controls="tab-panel">
            {words[name]}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
