import {
  Link as FluentLink,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Link } from 'wouter';
import type { Customer } from '../../api/customers.ts';
import { NARROW } from '../../ui/narrow.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { customersWords } from './words.ts';

const useStyles = makeStyles({
  table: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
  },
  wide: { [NARROW]: { display: 'none' } },
  name: { fontWeight: tokens.fontWeightSemibold },
  narrow: {
    display: 'none',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { display: 'block' },
  },
  cell: { paddingTop: '6px', paddingBottom: '6px' },
});

function Row({ customer }: { readonly customer: Customer }) {
  const styles = useStyles();
  const words = useWords(customersWords);
  const format = useFormat();
  const { holdings } = customer;
  const { companyName, domain, country } = customer.companyProfile;
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <Link href={`/customers/${customer.id}/software`} asChild>
          <FluentLink className={styles.name}>{companyName}</FluentLink>
        </Link>
        <Text size={200} className={styles.narrow}>
          {domain} · {format.country(country)}
        </Text>
        {holdings && (
          <Text size={200} className={styles.narrow}>
            {words.active}: {words.activeItems(holdings.activeItems, holdings.hasMore)}
            {holdings.nextEnd && ` · ${words.nextEnd}: ${format.date(holdings.nextEnd)}`}
          </Text>
        )}
      </TableCell>
      <TableCell className={styles.wide}>{domain}</TableCell>
      <TableCell className={styles.wide}>{format.country(country)}</TableCell>
      <TableCell className={styles.wide}>
        {holdings && words.activeItems(holdings.activeItems, holdings.hasMore)}
      </TableCell>
      <TableCell className={styles.wide}>
        {holdings?.nextEnd && format.date(holdings.nextEnd)}
      </TableCell>
    </TableRow>
  );
}

interface Props {
  readonly customers: readonly Customer[];
  /** All that match; the pages of the list may have fewer so far. */
  readonly total: number | undefined;
}

export function CustomersTable({ customers, total = customers.length }: Props) {
  const styles = useStyles();
  const words = useWords(customersWords);
  return (
    <>
      <Table aria-label={words.title} className={styles.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{words.name}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{words.domain}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{words.country}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{words.active}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{words.nextEnd}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {customers.map((customer) => (
            <Row key={customer.id} customer={customer} />
          ))}
        </TableBody>
      </Table>
      <Text size={200} role="status">
        {words.count(Math.max(total, customers.length))}
      </Text>
    </>
  );
}
