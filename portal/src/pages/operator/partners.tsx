import { Link as FluentLink } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Partner } from '../../api/partner.ts';
import { partnersQuery } from '../../api/partners.ts';
import type { Column } from '../../ui/data-table.tsx';
import { OperationButton } from '../../ui/operation-button.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useDialog } from '../../ui/use-dialog.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { adminWords } from './admin-words.ts';
import { PartnerDialog } from './partner-dialog.tsx';

function useColumns(): readonly Column<Partner>[] {
  const words = useWords(adminWords);
  const format = useFormat();
  return [
    {
      name: words.name,
      cell: ({ id, name }) => (
        <Link href={`/operator/partners/${id}`} asChild>
          <FluentLink>{name}</FluentLink>
        </Link>
      ),
    },
    { name: words.id, cell: ({ id }) => id },
    { name: words.country, cell: ({ country }) => country && format.country(country) },
    { name: words.people, atEnd: true, cell: ({ agents }) => format.number(agents.length) },
    { name: words.programs, atEnd: true, cell: ({ clients }) => format.number(clients.length) },
    { name: words.since, isShort: true, cell: ({ createdDate }) => format.date(createdDate) },
  ];
}

function List() {
  const words = useWords(adminWords);
  return (
    <PagedTable
      query={useInfiniteQuery(partnersQuery())}
      label={words.partners}
      columns={useColumns()}
      keyOf={({ id }) => id}
      empty={{ title: words.noPartners, text: words.noPartnersText }}
    />
  );
}

/** The operator's list of partners. */
export function Partners() {
  const words = useWords(adminWords);
  const dialog = useDialog('add');
  return (
    <Page
      title={words.partners}
      actions={
        <OperationButton
          operation="savePartner"
          appearance="primary"
          icon={<Add20Regular />}
          onClick={dialog.open}
        >
          {words.add}
        </OperationButton>
      }
    >
      <Permitted operation="listPartners">
        <List />
        {dialog.isOpen && <PartnerDialog onClose={dialog.close} />}
      </Permitted>
    </Page>
  );
}
