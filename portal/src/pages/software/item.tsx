import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { lazy, memo, Suspense, useId } from 'react';
import type { Entitlement } from '../../api/entitlements.ts';
import { Card } from '../../ui/card.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { shortOrder, useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { ItemChips } from './item-chips.tsx';
import { softwareWords } from './words.ts';

const Details = lazy(() =>
  import('./details.tsx').then(({ Details: panel }) => ({ default: panel })),
);

const useStyles = makeStyles({
  card: { padding: 0, rowGap: 0, boxShadow: tokens.shadow2, overflow: 'visible' },
  gone: { backgroundColor: tokens.colorNeutralBackground3 },
  head: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    width: '100%',
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    fontFamily: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 639px)': { gridTemplateColumns: '20px minmax(0, 1fr)' },
  },
  heading: { margin: 0, fontWeight: 'inherit', fontSize: 'inherit', lineHeight: 'inherit' },
  name: { ...typographyStyles.subtitle2, display: 'block' },
  facts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 639px)': { gridColumn: '2', marginTop: tokens.spacingVerticalXS },
  },
  details: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalL,
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
});

function Facts({ item }: { readonly item: Entitlement }) {
  const styles = useStyles();
  const words = useWords(softwareWords);
  const format = useFormat();
  const bought = item.quantityDetails[0]?.quantity ?? item.quantity;
  const end = item.state === 'expired' ? words.ended : words.ends;
  return (
    <span className={styles.facts}>
      <span>{words.purchased(format.date(item.purchasedAt))}</span>
      {item.expiryDate && <span>{end(format.date(item.expiryDate))}</span>}
      <span>{words.quantity(bought)}</span>
      <span>{shortOrder(item.referenceOrder.id)}</span>
    </span>
  );
}

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
  readonly isOpen: boolean;
  readonly onToggle: (item: Entitlement) => void;
}

/** A row of the list, and what it opens to. It is drawn again only when it changes: a list that is scrolled draws new rows only. */
export const Item = memo(function Item({ customerId, item, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const panel = useId();
  const isGone = item.state === 'cancelled';
  return (
    <Card className={mergeClasses(styles.card, isGone && styles.gone)}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onClick={() => onToggle(item)}
        >
          {isOpen ? <ChevronDown20Regular aria-hidden /> : <ChevronRight20Regular aria-hidden />}
          <span>
            <span className={styles.name}>{item.friendlyName}</span>
            <Facts item={item} />
          </span>
          <span className={styles.states}>
            <ItemChips item={item} />
          </span>
        </button>
      </h2>
      {isOpen && (
        <div id={panel} className={styles.details}>
          <Suspense fallback={<RowsSkeleton count={2} />}>
            <Details customerId={customerId} item={item} />
          </Suspense>
        </div>
      )}
    </Card>
  );
});
