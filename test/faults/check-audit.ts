import { isDeepStrictEqual } from 'node:util';
import type { AuditOperation } from '#shared/audit/record.ts';
import { type AuditRow, archivedForm, type Kept } from './kept.ts';

/** What is told twice by different words: changes of state, and the records of them. */
function difference(
  name: string,
  recorded: readonly string[],
  happened: readonly string[],
): string[] {
  const times = (all: readonly string[]) => Map.groupBy(all, String);
  const [has, needs] = [times(recorded), times(happened)];
  return [...new Set([...recorded, ...happened])].flatMap((each) => {
    const [is, should] = [has.get(each)?.length ?? 0, needs.get(each)?.length ?? 0];
    return is === should ? [] : [`${name} ${each} happened ${should} times and is recorded ${is}`];
  });
}

const linesOf = ({ resourceId, after }: AuditRow): readonly string[] =>
  String(after?.['lines'] ?? '')
    .split(',')
    .map((line) => `${resourceId}:${line}`);

/** R24: every change of state has its record, and every record its change. */
export function checkAudit(kept: Kept): string[] {
  const of = (operation: AuditOperation) =>
    kept.audit.filter(({ operationType }) => operationType === operation);
  const named = (records: readonly AuditRow[]) => records.map(({ resourceId }) => resourceId);
  const orderChanges = (state: string) =>
    of('update_order')
      .filter(({ after }) => after?.['state'] === state)
      .flatMap(linesOf);
  const linesIn = (...states: string[]) =>
    kept.orders.flatMap(({ id, lines }) =>
      lines
        .filter(({ state }) => states.includes(state))
        .map((line) => `${id}:${line.lineItemNumber}`),
    );
  const opened = (['get', 'renew', 'rotate'] as const).flatMap((verb) =>
    of(`${verb}_software_download_link`).filter(({ after }) => after?.['opened'] === 1),
  );
  const current = kept.links.filter(({ status }) => status !== 'replaced');
  const keyLocation = (key: Kept['issuedKeys'][number]) =>
    `${key.orderId}:${key.lineItemNumber}:${key.productId}`;
  return [
    ...difference(
      'the purchase',
      named(of('create_order')),
      kept.orders.map(({ id }) => id),
    ),
    ...difference(
      'the start of the cancellation of',
      orderChanges('cancelling'),
      linesIn('cancelled', 'cancelling'),
    ),
    ...difference('the cancellation of', orderChanges('cancelled'), linesIn('cancelled')),
    ...difference(
      'the issue of the key of',
      named(of('get_software_key').filter(({ after }) => after?.['issued'] === 1)),
      kept.issuedKeys.map(keyLocation),
    ),
    ...difference(
      'the revocation of the key of',
      named(of('revoke_software_key')),
      kept.issuedKeys
        .filter(({ state }) => state === 'revoked')
        .map((key) => `${keyLocation(key)}:${key.version}`),
    ),
    ...difference(
      'a window of the link',
      opened.map(({ resourceId, after }) => `${resourceId} ${after?.['window']}`),
      current.flatMap(({ id, window }) =>
        Array.from({ length: window }, (_, index) => `${id} ${index + 1}`),
      ),
    ),
    ...difference(
      'the revocation of the link',
      named(of('revoke_software_download_link')),
      current.filter(({ status }) => status === 'revoked').map(({ id }) => id),
    ),
    ...difference('the end of', named(of('expire_subscription')), linesIn('expired')),
    ...difference(
      'the report',
      named(of('create_servicerequest')),
      kept.reports.map(({ id }) => id),
    ),
    ...difference(
      'the approval of',
      named(of('update_servicerequest').filter(({ after }) => after?.['status'] === 'approved')),
      kept.reports.filter(({ status }) => status === 'approved').map(({ id }) => id),
    ),
    ...checkNotices(of('notify_subscription_end')),
    ...checkLinkEnds(current, of('expire_software_download_link')),
  ];
}

const checkNotices = (notices: readonly AuditRow[]): string[] =>
  [...Map.groupBy(notices, ({ resourceId, after }) => `${resourceId} ${after?.['daysBefore']}`)]
    .filter(([, all]) => all.length > 1)
    .map(([notice]) => `the notice ${notice} was given twice`);

/** A window ends by the clock at most once, and then the link says so. */
function checkLinkEnds(links: Kept['links'], ends: readonly AuditRow[]): string[] {
  const byLink = Map.groupBy(ends, ({ resourceId }) => resourceId);
  return links.flatMap(({ id, status, window }) => {
    const times = byLink.get(id)?.length ?? 0;
    return times > window || (status === 'ended' && times === 0)
      ? [`link ${id}, ${status} in its window ${window}, is recorded as ended ${times} times`]
      : [];
  });
}

/** ADR 0025: each record lies in the archive, as it is in the table, at least once. */
export const checkArchive = ({ auditRows, archived }: Kept): string[] => [
  ...auditRows
    .filter((row) => !isDeepStrictEqual(archived.get(String(row['id'])), archivedForm(row)))
    .map((row) => `the record ${row['id']} is not in the archive as it is`),
  ...(archived.size > auditRows.length ? ['the archive has records that the table has not'] : []),
];
