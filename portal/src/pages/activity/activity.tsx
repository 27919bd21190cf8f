import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words/words.ts';
import { ActivityList } from './activity-list.tsx';
import { activityWords } from './words.ts';

/** The page with everything that was done for the partner. */
export function Activity() {
  const words = useWords(activityWords);
  return (
    <Page title={words.title}>
      <Permitted operation="listAuditRecords">
        <ActivityList />
      </Permitted>
    </Page>
  );
}

/** The tab with everything that was done for a customer. */
export function CustomerActivity({ customerId }: { readonly customerId: string }) {
  return (
    <Permitted operation="listAuditRecords">
      <ActivityList customerId={customerId} />
    </Permitted>
  );
}
