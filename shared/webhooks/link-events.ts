import * as z from 'zod/mini';
import { type CountedLink, ENDING_DOWNLOADS, TOLD } from '#shared/downloads/link.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import type { ServiceEvent, WebhookEvent } from './event.ts';

/** The time as the ids of records begin with it (UUID version 7): deliveries are listed in the order of their ids. */
const timePrefix = (at: Date): string =>
  at.getTime().toString(16).padStart(12, '0').replace(/^.{8}/, '$&-');

type Cause = 'first' | 'ending' | 'exhausted';
const NAMES = {
  first: 'download-link-first-download',
  ending: 'download-link-ending',
  exhausted: 'download-link-exhausted',
} as const satisfies Record<Cause, WebhookEvent>;

const leftOf = ({ downloadLimit, downloadsUsed }: CountedLink) => downloadLimit - downloadsUsed;

/**
 * The meanings of a change of a link's counts. Each is told once a window: a count that is given back leaves a mark, so that
 * reaching it again is no event.
 */
function causesOf(before: CountedLink | undefined, link: CountedLink): readonly Cause[] {
  const left = leftOf(link);
  const leftBefore = before && leftOf(before);
  const isEnding = left > 0 && left <= ENDING_DOWNLOADS;
  const wasPlenty = leftBefore !== undefined && leftBefore > ENDING_DOWNLOADS;
  const causes: readonly [Cause, boolean][] = [
    ['first', before?.downloads.length === 0 && link.downloads.length > 0],
    ['ending', isEnding && wasPlenty && !link.marks.includes(TOLD.ending)],
    ['exhausted', left <= 0 && leftBefore !== 0 && !link.marks.includes(TOLD.exhausted)],
  ];
  return causes.filter(([, happened]) => happened).map(([cause]) => cause);
}

/** The events of a link whose counts changed. `changedAt` stands in for a change that no download caused. */
export function linkEvents(
  before: CountedLink | undefined,
  link: CountedLink,
  changedAt: Date,
): readonly ServiceEvent[] {
  const { id, window, partnerId, customerId, orderId, downloads } = link;
  const at = downloads.at(-1)?.at ?? changedAt;
  return causesOf(before, link).map((cause) => ({
    id: `${timePrefix(at)}:${id}:${window}:${cause}`,
    ...{ name: NAMES[cause], at },
    ...{ partnerId, customerId, orderId, resourceId: id },
  }));
}

const requestItem = z.object({
  linkId: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  orderId: z.string(),
  at: instant,
});

/** The event of a customer's request for a new link: one for each link and day, as the row is. */
export function requestEvent(item: unknown): ServiceEvent {
  const { linkId, partnerId, customerId, orderId, at } = requestItem.parse(item);
  return {
    id: `${timePrefix(at)}:${linkId}:requested`,
    ...{ name: 'download-link-requested', at, partnerId, customerId },
    // Links of before their order was kept have none.
    orderId: orderId === '' ? undefined : orderId,
    resourceId: linkId,
  };
}
