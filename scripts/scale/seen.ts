/** Effects of a full partition on users, by its prefix. */
const SEEN: readonly (readonly [string, string])[] = [
  ['LINK#', 'visitors of that link: a page that says so, and 429 with Retry-After for programs'],
  [
    'AUDIT#',
    'that partner: its orders and looks at keys take longer, then fail with 500 and work again',
  ],
  ['WEBHOOK#', 'that partner: its events come later; none is lost'],
  ['ACCOUNT#', 'that partner: orders take longer, then fail with 500 and work again'],
  ['CUSTOMER#', 'that customer: orders and keys take longer, then fail with 500'],
  ['CATALOG', 'portals: catalog and orders take longer, then fail with 500'],
  ['KEYPOOL', 'portals: the first download of that product takes longer, then fails with 500'],
  ['PARTNERS', 'portals: their first page takes longer, then fails with 500'],
  ['LIMIT#', 'that partner: 500 instead of an answer'],
  ['due: ', 'jobs: the row is written later; the request that writes it fails with 500'],
];

export const seenOf = (partition: string, kind: 'reads' | 'writes'): string =>
  SEEN.find(([prefix]) => partition.startsWith(prefix))?.[1] ??
  `${kind} of it take longer, then fail with 500 and work again`;
