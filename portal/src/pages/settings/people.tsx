import { useQuery } from '@tanstack/react-query';
import { hasStatus } from '../../api/errors.ts';
import { OWN_MEMBERS, ownPartnerQuery } from '../../api/partner.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words/words.ts';
import { MembersView } from '../people/members.tsx';
import { settingsWords } from './words.ts';

function OwnPeople() {
  const words = useWords(settingsWords);
  const query = useQuery(ownPartnerQuery());
  if (hasStatus(query.error, 404)) {
    return <Empty title={words.noPartner} text={words.noPartnerText} />;
  }
  return (
    <Loaded query={query}>
      {(partner) => (
        <MembersView
          partner={partner}
          members={OWN_MEMBERS}
          queryKey={ownPartnerQuery().queryKey}
        />
      )}
    </Loaded>
  );
}

/** The tab with the people and programs of the caller's partner. */
export function PeopleTab() {
  return (
    <Permitted operation="readOwnPartner">
      <OwnPeople />
    </Permitted>
  );
}
