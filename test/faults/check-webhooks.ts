import { eventsOf } from '#shared/webhooks/event.ts';
import { namesOf, type Received } from '#test/api/helpers/receiver.ts';
import { windowsOf } from './check-links.ts';
import type { Kept } from './kept.ts';
import type { Story } from './scenario.ts';
import type { Seller } from './sellers.ts';

/** Ids of the events that a partner is to be told of: its records', and its links' that were opened first, or used up. */
export function dueEvents(kept: Kept, partnerId: string): ReadonlySet<string> {
  const records = kept.audit
    .filter((record) => record.partnerId === partnerId)
    .flatMap((record) => eventsOf(record).map(({ id }) => id));
  const own = new Set(
    kept.links.filter((link) => link.partnerId === partnerId).map(({ id }) => id),
  );
  const ofLinks = [...windowsOf(kept)].flatMap(([name, window]) => {
    const { downloads, downloadsUsed, downloadLimit } = window;
    const [id = '', number] = name.split(' ');
    const events = [
      ...(downloads.length > 0 ? ['first'] : []),
      ...(downloadsUsed === downloadLimit ? ['exhausted'] : []),
    ];
    return own.has(id) ? events.map((event) => `${id}:${number}:${event}`) : [];
  });
  return new Set([...records, ...ofLinks]);
}

/** An event's id, without the time before that of a used-up link. */
export const withoutTime = (eventId: string): string =>
  eventId.replace(/^[0-9a-f]{8}-[0-9a-f]{4}:/, '');

const idOf = ({ headers }: Received): string => withoutTime(String(headers['webhook-id']));

/** Each due event came, nothing else did, and all were signed. */
function checkReceived({ partner, receiver, forged }: Seller, kept: Kept): string[] {
  const due = dueEvents(kept, partner.id);
  const received = new Set(receiver.received.map(idOf));
  return [
    ...[...due]
      .filter((id) => !received.has(id))
      .map((id) => `${partner.id} was not told of ${id}`),
    ...[...received]
      // A link is about to end by its downloads, or by its days: a unit test of each is enough.
      .filter((id) => !(due.has(id) || id.endsWith(':ending')))
      .map((id) => `${partner.id} was told of ${id}, which was not`),
    ...forged.map((id) => `${id} was signed wrongly`),
  ];
}

/** By when each came first: in the order of their changes, a purchase before all and its end after its keys' and links'. */
function checkOrder({ partner, receiver }: Seller, kept: Kept): string[] {
  const places = new Map(
    kept.deliveries
      .filter(({ event }) => event.partnerId === partner.id)
      .map(({ event, messageGroup, position }) => [event.id, { messageGroup, position }]),
  );
  const seen = new Set<string>();
  const first = receiver.received.filter((one) => {
    const isNew = !seen.has(idOf(one));
    seen.add(idOf(one));
    return isNew;
  });
  const groups = Map.groupBy(first, (one) => places.get(idOf(one))?.messageGroup ?? 'none');
  return [...groups].flatMap(([group, all]) => {
    const positions = all.map((one) => places.get(idOf(one))?.position ?? '');
    const names = namesOf(all);
    const created = names.indexOf('order-created');
    const revoked = Math.max(
      names.lastIndexOf('software-key-revoked'),
      names.lastIndexOf('download-link-revoked'),
    );
    const problems = [
      ...(String(positions) === String(positions.toSorted())
        ? []
        : ['not in the order of the stream']),
      ...(created > 0 ? ['told of its purchase after something else'] : []),
      ...(names.includes('order-cancelled') && revoked > names.lastIndexOf('order-cancelled')
        ? ['told of its end before the end of its keys and links']
        : []),
    ];
    return problems.map(
      (problem) => `the message group ${group} of ${partner.id} was ${problem}: ${names}`,
    );
  });
}

/** R24: partners are told at least once, in order for each order. */
export function checkWebhooks({ sellers }: Story, kept: Kept): string[] {
  const undone = kept.deliveries.filter(({ state }) => state !== 'delivered');
  return [
    ...undone.map(({ event, state }) => `the delivery of ${event.id} is ${state}`),
    ...sellers.flatMap((seller) => [...checkReceived(seller, kept), ...checkOrder(seller, kept)]),
  ];
}
