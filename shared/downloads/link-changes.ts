import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { downloadKeys } from './keys.ts';
import type { CountedLink, DownloadLink } from './link.ts';
import { countedRow, pastWindowRow, placeRow } from './link-items.ts';
import { reviewRow } from './review-store.ts';

const STATUS = { '#status': 'status' };
/** Keeps the ended window as it was read. It fails if a click came in between, which the copy would lack. */
const NOT_CLICKED_SINCE =
  '#window = :window AND downloadsUsed = :used AND (#status = :live OR #status = :ended)';
const asRead = ({ window, downloadsUsed }: DownloadLink) => ({
  ':window': window,
  ':used': downloadsUsed,
  ':live': 'live',
  ':ended': 'ended',
});

const keepWindow = (table: Table, link: DownloadLink): Change =>
  changes(table).put(`keep window ${link.window} of link ${link.id}`, {
    Item: pastWindowRow(link),
    ConditionExpression: NEW_ITEM,
  });

const putCounted = (table: Table, link: DownloadLink): Change =>
  changes(table).put(`create link ${link.id}`, {
    Item: countedRow(link),
    ConditionExpression: NEW_ITEM,
  });

/** The reviews of a window begin with it. Those of a window before end: there is one row for each URL. */
const putReview = (table: Table, link: DownloadLink): Change =>
  changes(table).put(`review link ${link.id}`, { Item: reviewRow(link) });

export const create = (table: Table, link: DownloadLink): Change[] => [
  changes(table).put(`place link ${link.id}`, {
    Item: placeRow(link),
    ConditionExpression: NEW_ITEM,
  }),
  putCounted(table, link),
  putReview(table, link),
];

export function renew(table: Table, link: DownloadLink, renewed: DownloadLink): Change[] {
  const { window, openedAt, openedBy, decidedAt, expiresAt, downloadLimit } = renewed;
  const { duePK, dueSK } = downloadKeys.dueLink(link.id, expiresAt);
  return [
    changes(table).update(`renew link ${link.id}`, {
      Key: downloadKeys.link(link.tokenHash),
      UpdateExpression:
        'SET #status = :live, #window = :next, openedAt = :openedAt, openedBy = :openedBy, decidedAt = :decidedAt, expiresAt = :expiresAt, downloadLimit = :limit, downloadsUsed = :none, downloads = :noDownloads, resumed = :noneResumed, duePK = :duePK, dueSK = :dueSK REMOVE marks, requestedAt',
      ConditionExpression: NOT_CLICKED_SINCE,
      ExpressionAttributeNames: { ...STATUS, '#window': 'window' },
      ExpressionAttributeValues: {
        ...asRead(link),
        ':next': window,
        ':openedAt': openedAt.toISOString(),
        ':openedBy': openedBy,
        ':decidedAt': decidedAt,
        ':expiresAt': expiresAt.toISOString(),
        ':limit': downloadLimit,
        ':none': 0,
        ':noDownloads': [],
        ':noneResumed': {},
        ':duePK': duePK,
        ':dueSK': dueSK,
      },
    }),
    keepWindow(table, link),
    putReview(table, renewed),
  ];
}

/**
 * A link that was read as revoked gets a new URL, too. One that is revoked after it was read does not: whoever rotates
 * it decides again.
 */
const rotatable = (table: Table, link: DownloadLink): Change => {
  const isRevoked = link.status === 'revoked';
  const values = { ':window': link.window, ':used': link.downloadsUsed, ':revoked': 'revoked' };
  return changes(table).update(`replace link ${link.id}`, {
    Key: downloadKeys.link(link.tokenHash),
    UpdateExpression: 'SET #status = :replaced REMOVE duePK, dueSK',
    ConditionExpression: isRevoked
      ? '#window = :window AND downloadsUsed = :used AND #status = :revoked'
      : NOT_CLICKED_SINCE,
    ExpressionAttributeNames: { ...STATUS, '#window': 'window' },
    ExpressionAttributeValues: { ...(isRevoked ? values : asRead(link)), ':replaced': 'replaced' },
  });
};

export const rotate = (table: Table, link: DownloadLink, rotated: DownloadLink): Change[] => [
  rotatable(table, link),
  keepWindow(table, link),
  changes(table).put(`place link ${link.id}`, {
    Item: placeRow(rotated),
    ConditionExpression: 'tokenHash = :old',
    ExpressionAttributeValues: { ':old': link.tokenHash },
  }),
  putCounted(table, rotated),
  putReview(table, rotated),
];

/** Writes down for whom a link is. Fails with a conflict if its URL was rotated meanwhile. */
export const note = (table: Table, link: DownloadLink): Change =>
  changes(table).put(`note link ${link.id}`, {
    Item: placeRow(link),
    ConditionExpression: 'tokenHash = :tokenHash',
    ExpressionAttributeValues: { ':tokenHash': link.tokenHash },
  });

/** Revokes a link. Fails with a conflict if its URL was rotated meanwhile: the new URL must be revoked instead. */
export const revoke = (table: Table, link: CountedLink): Change =>
  changes(table).update(`revoke link ${link.id}`, {
    Key: downloadKeys.link(link.tokenHash),
    UpdateExpression: 'SET #status = :revoked REMOVE duePK, dueSK',
    ConditionExpression: '#status = :live OR #status = :ended',
    ExpressionAttributeNames: STATUS,
    ExpressionAttributeValues: { ':live': 'live', ':ended': 'ended', ':revoked': 'revoked' },
  });

export const end = (table: Table, link: CountedLink, now: Date): Change =>
  changes(table).update(`end link ${link.id}`, {
    Key: downloadKeys.link(link.tokenHash),
    UpdateExpression: 'SET #status = :ended REMOVE duePK, dueSK',
    ConditionExpression: '#status = :live AND expiresAt <= :now',
    ExpressionAttributeNames: STATUS,
    ExpressionAttributeValues: { ':live': 'live', ':ended': 'ended', ':now': now.toISOString() },
  });
