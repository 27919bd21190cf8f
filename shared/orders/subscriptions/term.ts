import { addDays } from '#shared/platform/time.ts';
import type { LineState, Order, OrderLine } from '../order.ts';

/** R21: the time alone decides that a term has ended, whether or not the job has noted it. */
export const stateAt = (
  { state, termEndsAt }: Pick<OrderLine, 'state' | 'termEndsAt'>,
  now: Date,
): LineState => (state === 'active' && now >= termEndsAt ? 'expired' : state);

/** Days before the end of a term at which its partner is told; 0 is the end itself (R21). */
const NOTICE_DAYS = [30, 7, 1, 0] as const;
export type NoticeDays = (typeof NOTICE_DAYS)[number];

/** Computes when a notice of so many days is due. */
const noticeAt = ({ termEndsAt }: OrderLine, days: NoticeDays): Date => addDays(termEndsAt, -days);

/** A renewed line needs no warning; its end is still noted. */
const noticesOf = ({ renewedBy }: OrderLine): readonly NoticeDays[] =>
  renewedBy ? [0] : NOTICE_DAYS;

const isOpen = ({ state }: OrderLine): boolean => state === 'active';

/** Computes when a line's next notice is due; undefined once it has ended. Skips notices that were due earlier. */
function nextNotice(line: OrderLine): Date | undefined {
  const next = noticesOf(line).find(
    (days) => days < (line.noticedDays ?? Number.POSITIVE_INFINITY),
  );
  return isOpen(line) && next !== undefined ? noticeAt(line, next) : undefined;
}

/** Computes when the job looks at an order again; undefined once all of its lines have ended. */
export function nextTermEvent({ lines }: Pick<Order, 'lines'>): Date | undefined {
  const due = lines.flatMap((line) => nextNotice(line)?.getTime() ?? []);
  return due.length > 0 ? new Date(Math.min(...due)) : undefined;
}

/** The notice that is due for a line: only the latest one, however long the job did not run. */
export interface DueNotice {
  readonly line: OrderLine;
  readonly days: NoticeDays;
}

export const dueNotices = ({ lines }: Order, now: Date): readonly DueNotice[] =>
  lines.flatMap((line) => {
    const days = noticesOf(line).findLast((each) => noticeAt(line, each) <= now);
    const isNew = days !== undefined && days < (line.noticedDays ?? Number.POSITIVE_INFINITY);
    return isOpen(line) && isNew ? [{ line, days }] : [];
  });

/** Notes that these were told; a line whose end was told has expired. */
export const withNotices = (order: Order, notices: readonly DueNotice[]): Order => ({
  ...order,
  lines: order.lines.map((line) => {
    const notice = notices.find((each) => each.line.lineItemNumber === line.lineItemNumber);
    if (!notice || line.state !== 'active') {
      return line;
    }
    const noticed = { ...line, noticedDays: notice.days };
    return notice.days === 0 ? { ...noticed, state: 'expired' } : noticed;
  }),
});
