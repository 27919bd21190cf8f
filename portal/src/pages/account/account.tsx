import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { customerQuery } from '../../api/customers.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { accountWords } from './words.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL, maxWidth: '640px' },
  facts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** The tab with what is known about a customer. */
export function Account({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const words = useWords(accountWords);
  const format = useFormat();
  const { data } = useQuery(customerQuery(customerId));
  if (!data) {
    return null;
  }
  const { companyName, domain, tenantId, country } = data.companyProfile;
  const facts = [
    [words.name, companyName],
    [words.domain, domain],
    [words.country, format.country(country)],
    [words.relationship, words.reseller],
  ] as const;
  return (
    <Card className={styles.card}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
        <div>
          <dt className={styles.name}>{words.tenant}</dt>
          <dd className={styles.value}>
            {tenantId}{' '}
            <CopyButton
              size="small"
              appearance="subtle"
              text={tenantId}
              label=""
              aria-label={words.copyTenant}
            />
          </dd>
        </div>
      </dl>
    </Card>
  );
}
