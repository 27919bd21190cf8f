import type { LinkWindow } from '#shared/downloads/link.ts';
import { receiptOf } from '#shared/downloads/receipt-text.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import type { Kept } from './kept.ts';
import type { Story } from './scenario.ts';

const tokenHashOf = (url: string): string =>
  hashToken(new URL(url).pathname.split('/').at(-1) ?? '');

/** Downloads that were charged to a window of a link, or to all of them. */
const chargesOf = (kept: Kept, linkId: string, window?: number): number =>
  kept.audit
    .filter(
      ({ operationType, resourceId, after }) =>
        operationType === 'charge_software_download' &&
        resourceId === linkId &&
        (window === undefined || after?.['window'] === window),
    )
    .reduce(
      (sum, { before, after }) =>
        sum + Number(after?.['downloadsUsed']) - Number(before?.['downloadsUsed']),
      0,
    );

/** The windows of each link, by its id and number. One that was replaced is kept with those that are over. */
export function windowsOf({ links, windows }: Kept): ReadonlyMap<string, LinkWindow> {
  const current = links.filter(({ status }) => status !== 'replaced');
  return new Map<string, LinkWindow>([
    ...windows.map((window) => [`${window.linkId} ${window.window}`, window] as const),
    ...current.map((link) => [`${link.id} ${link.window}`, link] as const),
  ]);
}

/** R9: no window counts more than its limit, and its counter is what its entries and charges say. */
function checkWindows(kept: Kept, windows: ReadonlyMap<string, LinkWindow>): string[] {
  return [...windows].flatMap(([name, { window, downloads, downloadsUsed, downloadLimit }]) => {
    const [linkId = ''] = name.split(' ');
    const charged = chargesOf(kept, linkId, window);
    const nonces = new Set(downloads.map(({ nonce }) => nonce));
    const returned = downloads.filter((each) => each.returned).length;
    return [
      ...(downloadsUsed > downloadLimit ? [`window ${name} counts ${downloadsUsed}`] : []),
      ...(downloadsUsed !== downloads.length - returned + charged
        ? [
            `window ${name} counts ${downloadsUsed} of ${downloads.length} entries, ${charged} charged, ${returned} given back`,
          ]
        : []),
      ...(nonces.size < downloads.length ? [`window ${name} has an entry twice`] : []),
    ];
  });
}

/**
 * docs/link.md: a download is counted before its address leaves. So each that visitors were given is there; and of
 * those that are there beyond them, none without a click that got no answer.
 */
export function checkLinks({ journal }: Story, kept: Kept): string[] {
  const windows = windowsOf(kept);
  const problems = checkWindows(kept, windows);
  const idOf = new Map(kept.links.map(({ tokenHash, id }) => [tokenHash, id]));
  const visits = Map.groupBy(journal.visits, ([url]) => idOf.get(tokenHashOf(url)) ?? url);
  const counted = Map.groupBy(
    [...windows].flatMap(([name, { downloads, window }]) =>
      downloads.map(({ nonce }, index) => ({
        id: name.split(' ')[0] ?? '',
        receipt: `${window}.${index + 1}.${receiptOf(nonce, 'url')}`,
      })),
    ),
    ({ id }) => id,
  );
  for (const [id, all] of visits) {
    const entries = new Set(counted.get(id)?.map(({ receipt }) => receipt));
    const receipts = all.flatMap(([, visit]) => [...visit.receipts]);
    const failures = all.reduce((sum, [, visit]) => sum + visit.failures, 0);
    const missing = receipts.filter((receipt) => !entries.has(receipt));
    problems.push(...missing.map((each) => `link ${id} gave ${each} out and did not count it`));
    if (entries.size - new Set(receipts).size > failures) {
      problems.push(
        `link ${id} counts ${entries.size}, for ${receipts.length} answers and ${failures} without one`,
      );
    }
  }
  for (const [url, times] of journal.passedOn) {
    const id = idOf.get(tokenHashOf(url)) ?? '';
    // It may have been opened again before.
    const charged = chargesOf(kept, id);
    if (charged !== times) {
      problems.push(`link ${id} was passed on ${times} times, and ${charged} were charged`);
    }
  }
  return [...problems, ...checkEnds(kept)];
}

/** R16: with its line a link is dead. */
function checkEnds({ orders, links }: Kept): string[] {
  const cancelled = new Set(
    orders.flatMap(({ id, lines }) =>
      lines.every(({ state }) => state === 'cancelled') ? [id] : [],
    ),
  );
  return links
    .filter(({ orderId = '', status }) => cancelled.has(orderId) && !ENDED.has(status))
    .map(({ id, status, orderId }) => `link ${id} of ${orderId}, which is cancelled, is ${status}`);
}

const ENDED = new Set(['revoked', 'replaced']);
