import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { People48Regular, PersonAdd20Regular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { foundCustomersQuery } from '../../api/customers.ts';
import { BUYERS } from '../../auth/roles.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { RoleButton } from '../../ui/role-button.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useDialog } from '../../ui/use-dialog.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';
import { AddCustomer } from './add-customer.tsx';
import { CustomersTable } from './customers-table.tsx';
import { FoundOrders, useFoundOrders } from './found-orders.tsx';
import { customersWords } from './words.ts';

/** The service takes so many letters. */
const MOST_LETTERS = 100;

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '420px', marginBottom: tokens.spacingVerticalM },
  more: { marginTop: tokens.spacingVerticalM },
});

function List({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const styles = useStyles();
  const words = useWords(customersWords);
  const { more } = useWords(uiWords);
  const sought = useSettled(search.trim().slice(0, MOST_LETTERS));
  const query = useInfiniteQuery(foundCustomersQuery(sought));
  const orders = useFoundOrders(sought);
  if (query.error) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <RowsSkeleton />;
  }
  const found = query.data.pages.flatMap(({ items }) => items);
  if (found.length === 0 && sought === '') {
    return <Empty icon={<People48Regular />} title={words.none} text={words.noneText} />;
  }
  if (found.length === 0 && orders.isNone) {
    return (
      <Empty title={words.noMatch} text={words.noMatchText(sought)}>
        <Button onClick={onClear}>{words.clear}</Button>
      </Empty>
    );
  }
  return (
    <>
      {found.length > 0 ? (
        <CustomersTable customers={found} total={query.data.pages[0]?.totalCount} />
      ) : (
        <Text role="status" block>
          {words.noCustomer}
        </Text>
      )}
      {query.hasNextPage && (
        <Button className={styles.more} onClick={() => void query.fetchNextPage()}>
          {more}
        </Button>
      )}
      {orders.isAsked && <FoundOrders {...orders} />}
    </>
  );
}

/** The partner's customers. Search and the dialog are in the address. */
export function Customers() {
  const styles = useStyles();
  const words = useWords(customersWords);
  const { read, set } = useAddress();
  const search = read('search');
  const dialog = useDialog('add');
  return (
    <Page
      title={words.title}
      actions={
        <RoleButton
          roles={BUYERS}
          appearance="primary"
          icon={<PersonAdd20Regular />}
          onClick={dialog.open}
        >
          {words.add}
        </RoleButton>
      }
    >
      <SearchBox
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(_, { value }) => set({ search: value })}
      />
      <List search={search} onClear={() => set({ search: '' }, false)} />
      {dialog.isOpen && <AddCustomer onClose={dialog.close} />}
    </Page>
  );
}
