import { Badge, type BadgeProps, Button } from '@fluentui/react-components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Delivery, deliveriesQuery, sendAgain } from '../../../api/webhooks.ts';
import { announce } from '../../../ui/announce.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { Section } from '../../../ui/section.tsx';
import { useRequestId } from '../../../ui/use-request-id.ts';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.ts';
import { eventWords, isKnownEvent } from './event-words.ts';
import { webhookWords } from './words.ts';

const LOOK_AGAIN_MILLISECONDS = 3_000;

const COLORS: Readonly<Record<Delivery['state'], BadgeProps['color']>> = {
  pending: 'informative',
  delivered: 'success',
  failed: 'danger',
  cancelled: 'subtle',
};

function useEventName() {
  const names = useWords(eventWords);
  return (event: string): string => (isKnownEvent(event) ? names[event] : event);
}

function SendAgain({ delivery }: { readonly delivery: Delivery }) {
  const words = useWords(webhookWords);
  const format = useFormat();
  const nameOf = useEventName();
  const queries = useQueryClient();
  const requestId = useRequestId();
  const sending = useMutation({
    mutationFn: () => sendAgain(delivery.eventId, requestId.of(delivery.eventId)),
    onSuccess: () => {
      requestId.forget();
      announce(words.sent);
      return queries.invalidateQueries({ queryKey: ['webhooks', 'deliveries'] });
    },
  });
  return (
    <>
      <Button
        size="small"
        disabledFocusable={sending.isPending || delivery.state === 'pending'}
        aria-label={words.sendAgainOf(
          nameOf(delivery.eventName),
          format.dateTime(delivery.eventDate),
        )}
        onClick={() => sending.mutate()}
      >
        {words.sendAgain}
      </Button>
      {sending.error && <Failure error={sending.error} />}
    </>
  );
}

function useColumns(): readonly Column<Delivery>[] {
  const words = useWords(webhookWords);
  const format = useFormat();
  const nameOf = useEventName();
  return [
    { name: words.event, cell: ({ eventName }) => nameOf(eventName) },
    { name: words.when, cell: ({ eventDate }) => format.dateTime(eventDate) },
    {
      name: words.state,
      cell: ({ state }) => (
        <Badge appearance="tint" color={COLORS[state]}>
          {words.states[state]}
        </Badge>
      ),
    },
    { name: words.attempts, atEnd: true, cell: ({ attempts }) => format.number(attempts) },
    {
      name: words.outcome,
      cell: ({ lastStatus, lastProblem, nextAttemptDate }) =>
        [
          lastStatus === undefined ? undefined : words.status(lastStatus),
          lastProblem,
          nextAttemptDate && words.next(format.dateTime(nextAttemptDate)),
        ]
          .filter(Boolean)
          .join(' · '),
    },
    { name: words.sendAgain, cell: (delivery) => <SendAgain delivery={delivery} /> },
  ];
}

/** The deliveries of events, the newest event first, each of which can be sent again. */
export function Deliveries() {
  const words = useWords(webhookWords);
  const query = useInfiniteQuery({
    ...deliveriesQuery(),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((each) => each.state === 'pending'))
        ? LOOK_AGAIN_MILLISECONDS
        : false,
  });
  return (
    <Section title={words.deliveries}>
      <PagedTable
        query={query}
        label={words.deliveries}
        columns={useColumns()}
        keyOf={({ eventId }) => eventId}
        empty={{ title: words.noDeliveries, text: words.noDeliveriesText }}
      />
    </Section>
  );
}
