import type { Customer } from '#shared/customers/customer.ts';
import { type DownloadLink, linkState } from '#shared/downloads/link.ts';
import { windowEndsAt } from '#shared/orders/cancellation/cancellation.ts';
import type { Order, OrderLine } from '#shared/orders/order.ts';
import { stateAt } from '#shared/orders/subscriptions/term.ts';
import { addDays } from '#shared/platform/time.ts';

/** A link needs a hand in its last days, or with its last downloads. */
const LINK_DAYS = 3;
const LINK_DOWNLOADS = 5;
/** A customer's request for a new link is shown for so many days, unless the link is opened again before. */
const REQUEST_DAYS = 30;
/** The last days of a cancellation window. */
const WINDOW_DAYS = 7;
/** A term is shown from the first of these days before its end; the others say how urgent it is. */
export const TERM_DAYS = [90, 30, 7] as const;

/** A bought line with its customer. */
export interface Place {
  readonly customer: Customer;
  readonly order: Order;
  readonly line: OrderLine;
}

export interface PlacedLink extends Place {
  readonly link: DownloadLink;
}

export interface EndingLink extends PlacedLink {
  readonly left: number;
}

export interface LinkRequest extends PlacedLink {
  readonly requestedAt: Date;
}

export interface EndingTerm extends Place {
  /** The smallest of the marks that the end is within. */
  readonly within: (typeof TERM_DAYS)[number];
}

export interface ClosingWindow extends Place {
  readonly until: Date;
}

const places = (customer: Customer, orders: readonly Order[], now: Date): readonly Place[] =>
  orders.flatMap((order) =>
    order.lines
      .filter((line) => stateAt(line, now) === 'active')
      .map((line) => ({ customer, order, line })),
  );

const placed = (held: readonly Place[], links: readonly DownloadLink[]): readonly PlacedLink[] =>
  links.flatMap((link) => {
    const place = held.find(
      ({ order, line }) =>
        order.id === link.subject.orderId && line.lineItemNumber === link.subject.lineItemNumber,
    );
    return place ? [{ ...place, link }] : [];
  });

const endingLinks = (links: readonly PlacedLink[], now: Date): readonly EndingLink[] =>
  links.flatMap((place) => {
    const { link } = place;
    const left = link.downloadLimit - link.downloadsUsed;
    const isEnding = link.expiresAt <= addDays(now, LINK_DAYS) || left <= LINK_DOWNLOADS;
    return isEnding && linkState(link, now) === 'active' ? [{ ...place, left }] : [];
  });

/** A link that works again, at its address or a new one, answers its request. An old request is no news. */
const openRequests = (links: readonly PlacedLink[], now: Date): readonly LinkRequest[] =>
  links.flatMap((place) => {
    const { requestedAt } = place.link;
    const isOpen = linkState(place.link, now) !== 'active';
    return requestedAt && isOpen && requestedAt > addDays(now, -REQUEST_DAYS)
      ? [{ ...place, requestedAt }]
      : [];
  });

/** The items that need a hand at one customer. */
export function attentionFor(
  customer: Customer,
  { orders, links }: { readonly orders: readonly Order[]; readonly links: readonly DownloadLink[] },
  now: Date,
) {
  const held = places(customer, orders, now).filter(({ line }) => !line.renewedBy);
  const found = placed(held, links);
  return {
    links: endingLinks(found, now),
    requests: openRequests(found, now),
    terms: held.flatMap((place): EndingTerm[] => {
      const within = TERM_DAYS.findLast((days) => place.line.termEndsAt <= addDays(now, days));
      return within === undefined ? [] : [{ ...place, within }];
    }),
    windows: held.flatMap((place): ClosingWindow[] => {
      const until = windowEndsAt(place.order, place.line);
      return until >= now && until <= addDays(now, WINDOW_DAYS) ? [{ ...place, until }] : [];
    }),
  };
}
