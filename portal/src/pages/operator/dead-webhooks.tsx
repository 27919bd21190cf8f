import { Button } from '@fluentui/react-components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type DeadWebhook, deadQuery, redrive } from '../../api/operator.ts';
import { announce } from '../../ui/announce.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useRequestId } from '../../ui/use-request-id.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { eventWords, isKnownEvent } from '../settings/webhooks/event-words.ts';
import { adminWords } from './admin-words.ts';

function Redrive({ dead }: { readonly dead: DeadWebhook }) {
  const words = useWords(adminWords);
  const format = useFormat();
  const queries = useQueryClient();
  const requestId = useRequestId();
  const sending = useMutation({
    mutationFn: () => redrive(dead, requestId.of(dead.eventId)),
    onSuccess: () => {
      announce(words.sent);
      return queries.invalidateQueries({ queryKey: deadQuery().queryKey });
    },
  });
  return (
    <>
      <Button
        size="small"
        disabledFocusable={sending.isPending}
        aria-label={words.redriveOf(dead.eventName, format.dateTime(dead.eventDate))}
        onClick={() => sending.mutate()}
      >
        {words.redrive}
      </Button>
      {sending.error && <Failure error={sending.error} />}
    </>
  );
}

function useColumns(): readonly Column<DeadWebhook>[] {
  const words = useWords(adminWords);
  const names = useWords(eventWords);
  const format = useFormat();
  return [
    {
      name: words.event,
      cell: ({ eventName }) => (isKnownEvent(eventName) ? names[eventName] : eventName),
    },
    { name: words.partner, cell: ({ partnerId }) => partnerId },
    { name: words.when, cell: ({ eventDate }) => format.dateTime(eventDate) },
    { name: words.tries, atEnd: true, cell: ({ tries }) => format.number(tries) },
    {
      name: words.outcome,
      cell: ({ lastResult }) =>
        lastResult && `${lastResult.responseCode} ${lastResult.responseMessage}`,
    },
    { name: words.redrive, cell: (dead) => <Redrive dead={dead} /> },
  ];
}

function List() {
  const words = useWords(adminWords);
  return (
    <PagedTable
      query={useInfiniteQuery(deadQuery())}
      label={words.dead}
      columns={useColumns()}
      keyOf={({ partnerId, eventId }) => `${partnerId} ${eventId}`}
      empty={{ title: words.noDead, text: words.noDeadText }}
    />
  );
}

/** The operator's dead webhooks: events that could not be delivered. */
export function DeadWebhooks() {
  const words = useWords(adminWords);
  return (
    <Page title={words.dead} note={words.deadText}>
      <Permitted operation="listDeadWebhooks">
        <List />
      </Permitted>
    </Page>
  );
}
