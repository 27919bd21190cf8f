import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { Report } from '../../api/reports.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { useCustomerName } from './use-customer-name.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingVerticalM,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** The facts of a report: the purchase, the amounts and the contact. */
export function ReportFacts({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const format = useFormat();
  const customer = useCustomerName(report.customerTenantId);
  const { firstName = '', lastName = '', email, phoneNumber = '' } = report.primaryContact;
  const contact = [`${firstName} ${lastName}`.trim(), email, phoneNumber]
    .filter((part) => part !== '')
    .join(' · ');
  const facts = [
    [words.type, words.topics[report.supportTopicId] ?? report.supportTopicName ?? ''],
    [words.impact, words.impacts[report.severity]],
    ...(report.refundReason ? [[words.reason, report.refundReason]] : []),
    ...(report.requestedAmount ? [[words.asked, format.money(report.requestedAmount)]] : []),
    ...(report.approvedAmount ? [[words.decided, format.money(report.approvedAmount)]] : []),
    ...(report.orderId ? [[words.order, report.orderId]] : []),
    ...(report.productName ? [[words.product, report.productName]] : []),
    ...(contact ? [[words.contact, contact]] : []),
  ] as const;
  return (
    <dl className={styles.facts}>
      {report.customerTenantId !== undefined && (
        <div>
          <dt className={styles.name}>{words.customer}</dt>
          <dd className={styles.value}>
            <Link href={`/customers/${report.customerTenantId}/software`} asChild>
              <FluentLink>{customer}</FluentLink>
            </Link>
          </dd>
        </div>
      )}
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
