import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CancellationLine } from '../../api/orders.ts';
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
const usedDays = (purchasedAt: string): number =>
  Math.max(0, Math.ceil((Date.now() - Date.parse(purchasedAt)) / DAY));

interface Props {
  readonly line: CancellationLine;
  readonly purchasedAt: string;
}

/** Paid, less what was used, less the fee, is what goes back (R19). */
export function Amounts({ line, purchasedAt }: Props) {
  const styles = useStyles();
  const words = useWords(cancelWords);
  const format = useFormat();
  const money = (amount: number) => format.money({ amount, currency: line.currencyCode });
  const rows = [
    [words.paid, money(line.paid)],
    [line.used > 0 ? words.used(usedDays(purchasedAt)) : words.usedOnly, money(-line.used)],
    [words.fee(line.feePolicy), money(-line.fee)],
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
        <dd className={styles.amount}>{money(line.refund)}</dd>
      </div>
    </dl>
  );
}
