import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Settlement } from '../../api/orders.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { cancelWords } from './words.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalL },
  amount: { margin: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  total: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const DAY = 86_400_000;

/** Days since the purchase, when it is known. */
const daysBetween = (from: string, to: number): number =>
  Math.max(0, Math.ceil((to - Date.parse(from)) / DAY));

interface Props {
  readonly settlement: Settlement;
  /** When the purchase was or will be cancelled; now by default. */
  readonly endedAt?: string | undefined;
  readonly purchasedAt: string;
}

/** Paid, less what was used, less the fee, is what goes back (R19). */
export function Amounts({ settlement, purchasedAt, endedAt }: Props) {
  const styles = useStyles();
  const words = useWords(cancelWords);
  const format = useFormat();
  const money = (amount: number) => format.money({ amount, currency: settlement.currencyCode });
  const days = daysBetween(purchasedAt, endedAt === undefined ? Date.now() : Date.parse(endedAt));
  const rows = [
    [words.paid, money(settlement.paid)],
    [settlement.used > 0 ? words.used(days) : words.usedOnly, money(-settlement.used)],
    [words.fee, money(-settlement.fee)],
  ] as const;
  return (
    <dl className={styles.list}>
      {rows.map(([name, amount]) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd className={styles.amount}>{amount}</dd>
        </div>
      ))}
      <div className={mergeClasses(styles.row, styles.total)}>
        <dt>{words.refund}</dt>
        <dd className={styles.amount}>{money(settlement.refund)}</dd>
      </div>
    </dl>
  );
}
