import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type HybridBenefit as Benefit, hybridBenefitQuery } from '../../api/hybrid-benefit.ts';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { hybridBenefitWords } from './words.ts';

const useStyles = makeStyles({
  page: { display: 'grid', rowGap: tokens.spacingVerticalM, maxWidth: '760px' },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px' },
});

function Edition({ edition }: { readonly edition: Benefit['editions'][number] }) {
  const styles = useStyles();
  const words = useWords(hybridBenefitWords);
  const format = useFormat();
  const { covers, savings } = edition;
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words[edition.edition]} · {words.cores(edition.coreLicences)}
      </Subtitle2>
      <Text>{words.covers(covers.vmsUpTo8Cores, covers.vmsUpTo16Cores)}</Text>
      <Text>{words[edition.use]}</Text>
      {savings.length > 0 && (
        <ul className={styles.list}>
          {savings.map(({ armSkuName, percent, monthlySaving, currencyCode }) => (
            <li key={armSkuName}>
              {words.saving(
                armSkuName,
                format.percent(percent / 100),
                format.money({ amount: monthlySaving, currency: currencyCode }),
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The tab with what a customer's licences cover in Azure, and save (R4). */
export function HybridBenefit({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const words = useWords(hybridBenefitWords);
  const { data, error, refetch } = useQuery(hybridBenefitQuery(customerId));
  if (error) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <RowsSkeleton count={2} />;
  }
  const held = data.editions.filter(({ coreLicences }) => coreLicences > 0);
  return (
    <div className={styles.page}>
      <Text>{words.intro}</Text>
      {held.length === 0 ? (
        <Empty title={words.none} text={words.noneText} />
      ) : (
        held.map((edition) => <Edition key={edition.edition} edition={edition} />)
      )}
    </div>
  );
}
