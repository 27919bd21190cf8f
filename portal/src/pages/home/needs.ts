import type { Attention } from '../../api/attention.ts';
import { type Format, shortOrder, useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { homeWords } from './words.ts';

/** A thing that needs a hand: what it is, why, and the page on which it is done. */
export interface Need {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly why: string;
  readonly path: string;
  readonly action: string;
}

export interface NeedGroup {
  readonly title: string;
  readonly total: number;
  readonly needs: readonly Need[];
}

type Item = Omit<Attention['cancellations']['items'][number], 'until'>;

const itemPath = ({ customerId, entitlementId }: Item): string =>
  `/customers/${customerId}/software?item=${encodeURIComponent(entitlementId)}`;

type LinkItem = Item &
  Pick<Attention['downloadLinks']['items'][number], 'version' | 'language' | 'fileType'>;

/** The page of an item with its file chosen. */
const linkPath = (item: LinkItem): string => {
  const { version, language, fileType } = item;
  return `${itemPath(item)}&${new URLSearchParams({ version, language, file: fileType })}`;
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

type Words = typeof homeWords.en;
type Make = (item: Item, why: string, action: string, path?: string) => Need;

/** The groups about links: those that customers wait for, and those that end soon. */
const linkGroups = (
  pages: readonly Attention[],
  words: Words,
  { need, format }: { readonly need: Make; readonly format: Format },
): readonly NeedGroup[] => [
  {
    title: words.requests,
    total: sum(pages.map(({ linkRequests }) => linkRequests.total)),
    needs: pages
      .flatMap(({ linkRequests }) => linkRequests.items)
      .map((item) => {
        const why = words.request(format.dateTime(item.requestedAt));
        return need(item, why, words.openAgain, linkPath(item));
      }),
  },
  {
    title: words.links,
    total: sum(pages.map(({ downloadLinks }) => downloadLinks.total)),
    needs: pages
      .flatMap(({ downloadLinks }) => downloadLinks.items)
      .map((item) => {
        const why = words.link(item.left, format.dateTime(item.endsAt));
        return need(item, why, words.openAgain, linkPath(item));
      }),
  },
];

/** The groups of what needs a hand, the most urgent first; those without anything are left out. */
export function useNeeds(pages: readonly Attention[]): readonly NeedGroup[] {
  const words = useWords(homeWords);
  const format = useFormat();
  const need: Make = (item, why, action, path = itemPath(item)) => ({
    key: `${item.entitlementId} ${why}`,
    title: item.friendlyName,
    about: words.for(item.customerName ?? item.customerId, shortOrder(item.orderId)),
    ...{ why, action, path },
  });
  const reports = pages.flatMap((page) => page.reports);
  const groups: readonly NeedGroup[] = [
    {
      title: words.waiting,
      total: reports.length,
      needs: reports.map(({ id, title, customerName, customerId, modifiedAt }) => ({
        ...{ key: id, title, about: customerName ?? customerId ?? '', path: `/reports/${id}` },
        ...{ why: words.changed(format.date(modifiedAt)), action: words.answer },
      })),
    },
    ...linkGroups(pages, words, { need, format }),
    {
      title: words.windows,
      total: sum(pages.map(({ cancellations }) => cancellations.total)),
      needs: pages
        .flatMap(({ cancellations }) => cancellations.items)
        .map((item) => need(item, words.window(format.dateTime(item.until)), '')),
    },
    {
      title: words.terms,
      total: sum(pages.map(({ terms }) => terms.total)),
      needs: pages
        .flatMap(({ terms }) => terms.items)
        .map((item) =>
          need(
            item,
            words.term(format.date(item.endsAt), item.within),
            words.renew,
            `/customers/${item.customerId}/add-products`,
          ),
        ),
    },
  ];
  return groups.filter(({ total }) => total > 0);
}
