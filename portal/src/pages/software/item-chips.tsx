import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Entitlement } from '../../api/entitlements.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { StateBadge } from './state-badge.tsx';
import { softwareWords } from './words.ts';

const DAY = 86_400_000;
const LOW_DOWNLOADS = 5;
const LOW_DAYS = 3;

const useStyles = makeStyles({
  quiet: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

const daysUntil = (instant: string): number =>
  Math.max(0, Math.floor((Date.parse(instant) - Date.now()) / DAY));

/** The remaining downloads and days of an item's links; a link that has ended is red. */
function LinkChip({ links }: { readonly links: NonNullable<Entitlement['downloadLinks']> }) {
  const words = useWords(softwareWords);
  const working = links.items.filter(({ state }) => state === 'active');
  const hasEnded = links.items.some(({ state }) => state === 'expired' || state === 'exhausted');
  if (working.length === 0) {
    return hasEnded ? (
      <Badge appearance="filled" color="danger">
        {words.linkEnded}
      </Badge>
    ) : null;
  }
  const limit = working.reduce((sum, { downloadLimit }) => sum + downloadLimit, 0);
  const days = daysUntil(links.endsAt ?? new Date().toISOString());
  const isLow = links.left <= LOW_DOWNLOADS || days <= LOW_DAYS;
  return (
    <Badge
      appearance="outline"
      color={isLow ? 'warning' : 'informative'}
      title={words.linkChipLabel}
    >
      {words.linkChip(links.left, limit, days)}
    </Badge>
  );
}

/** True while a customer waits for a new link: one that works again answers. */
const isAskedFor = ({ includedEntitlements, downloadLinks }: Entitlement): boolean =>
  [downloadLinks, ...includedEntitlements.map((each) => each.downloadLinks)]
    .flatMap(({ items }) => items)
    .some(({ requestedAt, state }) => requestedAt !== undefined && state !== 'active');

/** The summary of an item: its state, its links, the days left to cancel it, or the refund. */
export function ItemChips({ item }: { readonly item: Entitlement }) {
  const styles = useStyles();
  const words = useWords(softwareWords);
  const format = useFormat();
  const { state, downloadLinks, cancellation, cancelledAt, settlement } = item;
  return (
    <>
      {state === 'active' && isAskedFor(item) && (
        <Badge appearance="filled" color="important">
          {words.linkRequested}
        </Badge>
      )}
      {state === 'active' && downloadLinks && <LinkChip links={downloadLinks} />}
      <StateBadge state={state} />
      {state === 'active' && cancellation?.open && (
        <span className={styles.quiet}>{words.daysToCancel(cancellation.daysLeft)}</span>
      )}
      {state === 'cancelled' && cancelledAt !== undefined && (
        <span className={styles.quiet}>
          {settlement
            ? words.refundedOn(
                format.money({ amount: settlement.refund, currency: settlement.currencyCode }),
                format.date(cancelledAt),
              )
            : words.cancelledOn(format.date(cancelledAt))}
        </span>
      )}
    </>
  );
}
